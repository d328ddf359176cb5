package io.mockatlas.api.apikey;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.credential.ApiKeyService;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.body.PathAndBody;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Page;
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
 * Controller of the API keys with roles on a project, in both APIs. A key belongs to the
 * organization, and its link is that of the organization's key (recorded).
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiProjectApiUsersResource", rateLimit = 1200)
class ProjectApiKeyController {

	private static final String API_KEYS = "/groups/{groupId}/apiKeys";

	private static final String API_KEY = API_KEYS + "/{apiUserId}";

	private final ApiKeyService keys;

	ProjectApiKeyController(ApiKeyService keys) {
		this.keys = keys;
	}

	@GetMapping(path = API_KEYS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listGroupApiKeys", javaMethod = "getApiUsers", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	Page<ApiKeyResponse> list(@PathVariable ProjectId groupId, Paging paging, Links links) {
		return paging.of(this.keys.list(groupId), (key) -> ApiKeyResponse.of(key, links));
	}

	@PostMapping(path = API_KEYS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "createGroupApiKey", javaMethod = "createApiUser", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	ApiKeyResponse create(@PathVariable ProjectId groupId, @RequestBody ApiKeyPayload payload, Links links) {
		return ApiKeyResponse.of(this.keys.create(groupId, payload.request()), links);
	}

	@PostMapping(path = API_KEY, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "addGroupApiKey", javaMethod = "addApiUserToGroup", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	void assign(@PathVariable ProjectId groupId, @PathVariable ApiUserId apiUserId,
			@RequestBody List<Assignment> payload) {
		payload.forEach((assignment) -> PathAndBody.requireEqual("userId", assignment.userId(), apiUserId.value()));
		this.keys.assign(groupId, apiUserId, payload.stream().flatMap(Assignment::names).toList());
	}

	/**
	 * Updates an API key. Atlas's description has the parameters of a page, though the
	 * response is no list, and its SDK sends {@code includeCount}.
	 */
	@PatchMapping(path = API_KEY, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateGroupApiKeyRoles", javaMethod = "updateApiUserDescAndRoles",
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	ApiKeyResponse update(@PathVariable ProjectId groupId, @PathVariable ApiUserId apiUserId,
			@RequestBody ApiKeyPayload payload, Paging paging, Links links) {
		return ApiKeyResponse.of(this.keys.update(groupId, apiUserId, payload.request()), links);
	}

	@DeleteMapping(path = API_KEY, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "removeGroupApiKey", javaMethod = "removeApiUserFromGroup", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	void unassign(@PathVariable ProjectId groupId, @PathVariable ApiUserId apiUserId) {
		this.keys.unassign(groupId, apiUserId);
	}

	/**
	 * Roles to assign. The path identifies the key; {@code userId} is read only
	 * (documented).
	 */
	record Assignment(@Nullable List<String> roles, @Nullable String userId) {

		private Stream<String> names() {
			return (this.roles != null) ? this.roles.stream() : Stream.empty();
		}

	}

}
