package io.mockatlas.api.apikey;

import io.mockatlas.credential.ApiKeyService;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;

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
@AtlasResource(value = "ApiOrganizationApiUsersResource", rateLimit = 500, endpointSet = "Programmatic API Keys")
class OrgApiKeyController {

	private static final String API_KEYS = "/orgs/{orgId}/apiKeys";

	private static final String API_KEY = API_KEYS + "/{apiUserId}";

	private final ApiKeyService keys;

	OrgApiKeyController(ApiKeyService keys) {
		this.keys = keys;
	}

	@GetMapping(path = API_KEYS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listOrgApiKeys", javaMethod = "getApiUsers", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<ApiKeyResponse> list(@PathVariable OrgId orgId, Paging paging, Links links) {
		return paging.of(this.keys.list(orgId), (key) -> ApiKeyResponse.of(key, links));
	}

	@PostMapping(path = API_KEYS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "createOrgApiKey", javaMethod = "createApiUser", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	ApiKeyResponse create(@PathVariable OrgId orgId, @RequestBody ApiKeyPayload payload, Links links) {
		return ApiKeyResponse.of(this.keys.create(orgId, payload.request()), links);
	}

	@GetMapping(path = API_KEY, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getOrgApiKey", javaMethod = "getApiUser", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	ApiKeyResponse get(@PathVariable OrgId orgId, @PathVariable ApiUserId apiUserId, Links links) {
		return ApiKeyResponse.of(this.keys.get(orgId, apiUserId), links);
	}

	@PatchMapping(path = API_KEY, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateOrgApiKey", javaMethod = "updateApiUserDescAndRoles", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	ApiKeyResponse update(@PathVariable OrgId orgId, @PathVariable ApiUserId apiUserId,
			@RequestBody ApiKeyPayload payload, Links links) {
		return ApiKeyResponse.of(this.keys.update(orgId, apiUserId, payload.request()), links);
	}

	@DeleteMapping(path = API_KEY, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "deleteOrgApiKey", javaMethod = "deleteApiUser", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	void delete(@PathVariable OrgId orgId, @PathVariable ApiUserId apiUserId) {
		this.keys.delete(orgId, apiUserId);
	}

}
