package io.mockatlas.api.apikey;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mockatlas.credential.ApiKey;
import io.mockatlas.credential.ApiKeyRequest;
import io.mockatlas.credential.ApiKeyService;
import io.mockatlas.credential.ApiUser;
import io.mockatlas.credential.NewApiKey;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.Page;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of an organization's API keys, in both APIs.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiOrganizationApiUsersResource", rateLimit = 500)
public class OrgApiKeyController {

	private static final String API_KEYS = "/orgs/{orgId}/apiKeys";

	private static final String API_KEY = API_KEYS + "/{apiUserId}";

	private final ApiKeyService keys;

	OrgApiKeyController(ApiKeyService keys) {
		this.keys = keys;
	}

	@GetMapping(path = API_KEYS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listOrgApiKeys", javaMethod = "getApiUsers", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<Response> list(@PathVariable OrgId orgId, Paging paging, Links links) {
		return paging.of(this.keys.list(orgId), (key) -> Response.of(key, links));
	}

	@PostMapping(path = API_KEYS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "createOrgApiKey", javaMethod = "createApiUser", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response create(@PathVariable OrgId orgId, @RequestBody Payload payload, Links links) {
		return Response.of(this.keys.create(orgId, payload.request()), links);
	}

	@GetMapping(path = API_KEY, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getOrgApiKey", javaMethod = "getApiUser", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Response get(@PathVariable OrgId orgId, @PathVariable ApiUserId apiUserId, Links links) {
		return Response.of(this.keys.get(orgId, apiUserId), links);
	}

	@PatchMapping(path = API_KEY, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateOrgApiKey", javaMethod = "updateApiUserDescAndRoles", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response update(@PathVariable OrgId orgId, @PathVariable ApiUserId apiUserId, @RequestBody Payload payload,
			Links links) {
		return Response.of(this.keys.update(orgId, apiUserId, payload.request()), links);
	}

	@DeleteMapping(path = API_KEY, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "deleteOrgApiKey", javaMethod = "deleteApiUser", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	void delete(@PathVariable OrgId orgId, @PathVariable ApiUserId apiUserId) {
		this.keys.delete(orgId, apiUserId);
	}

	/**
	 * Request body.
	 */
	record Payload(@Nullable String desc, @Nullable List<String> roles) {

		ApiKeyRequest request() {
			return new ApiKeyRequest(this.desc, this.roles);
		}

	}

	/**
	 * Response body (recorded). The private key is complete only in the response that
	 * creates the key.
	 */
	record Response(String desc, String id, List<Page.Link> links, String privateKey, String publicKey,
			List<Role> roles) {

		static Response of(ApiKey key, Links links) {
			return of(key, key.redactedPrivateKey(), links);
		}

		static Response of(NewApiKey made, Links links) {
			return of(made.key(), made.privateKey(), links);
		}

		private static Response of(ApiKey key, String privateKey, Links links) {
			String path = "/orgs/" + key.organization().id() + "/apiKeys/" + key.id();
			return new Response(key.description(), key.id().value(), links.of(path), privateKey, key.username(),
					Role.of(key));
		}

		/**
		 * Returns the public key only, without the secret.
		 */
		@Override
		public String toString() {
			return "Response[publicKey=" + this.publicKey + "]";
		}

	}

	/**
	 * Role in the organization or on a project. Roles in the organization come first
	 * (assumed: recorded lists have no fixed order).
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Role(@Nullable String groupId, @Nullable String orgId, String roleName) {

		@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
				value = "An API key lists its organization roles first.")
		public static List<Role> of(ApiUser user) {
			String org = user.organization().id().value();
			return Stream.concat(user.roles().stream().map((role) -> new Role(null, org, role)),
					user.projectGrants().stream().map((grant) -> new Role(grant.project().value(), null, grant.role())))
				.toList();
		}

	}

}
