package io.mockatlas.api.apikey;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.credential.ProjectApiKeyService;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.Page;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of the API keys with roles on a project, in both APIs. A key belongs to the
 * organization, and its link is that of the organization's key (recorded).
 */
@RestController
@AtlasResource(value = "ApiProjectApiUsersResource", rateLimit = 1200)
class ProjectApiKeyController {

	private static final String ALL = "/groups/{groupId}/apiKeys";

	private static final String V1 = "/api/atlas/v1.0" + ALL;

	private static final String V2 = "/api/atlas/v2" + ALL;

	private static final String ONE = "/{apiUserId}";

	private static final String SINCE_FIRST = AtlasVersion.FIRST + "+";

	private final ProjectApiKeyService keys;

	ProjectApiKeyController(ProjectApiKeyService keys) {
		this.keys = keys;
	}

	@GetMapping(path = { V1, V2 }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "getApiUsers", operationId = "listGroupApiKeys")
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	Page<OrgApiKeyController.Response> list(@PathVariable ProjectId groupId, Paging paging, Links links) {
		return paging.of(this.keys.list(groupId), (key) -> OrgApiKeyController.Response.of(key, links));
	}

	@PostMapping(path = { V1, V2 }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "createApiUser", operationId = "createGroupApiKey")
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	OrgApiKeyController.Response create(@PathVariable ProjectId groupId,
			@RequestBody OrgApiKeyController.Payload payload, Links links) {
		return OrgApiKeyController.Response.of(this.keys.create(groupId, payload.request()), links);
	}

	@PostMapping(path = { V1 + ONE, V2 + ONE }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "addApiUserToGroup", operationId = "addGroupApiKey")
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	ResponseEntity<Void> assign(@PathVariable ProjectId groupId, @PathVariable ApiUserId apiUserId,
			@RequestBody List<Assignment> payload) {
		this.keys.assign(groupId, apiUserId, payload.stream().flatMap(Assignment::names).toList());
		return ResponseEntity.noContent().build();
	}

	@PatchMapping(path = { V1 + ONE, V2 + ONE }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "updateApiUserDescAndRoles", operationId = "updateGroupApiKeyRoles")
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	OrgApiKeyController.Response update(@PathVariable ProjectId groupId, @PathVariable ApiUserId apiUserId,
			@RequestBody OrgApiKeyController.Payload payload, Links links) {
		return OrgApiKeyController.Response.of(this.keys.update(groupId, apiUserId, payload.request()), links);
	}

	@DeleteMapping(path = { V1 + ONE, V2 + ONE }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "removeApiUserFromGroup", operationId = "removeGroupApiKey")
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	ResponseEntity<Void> unassign(@PathVariable ProjectId groupId, @PathVariable ApiUserId apiUserId) {
		this.keys.unassign(groupId, apiUserId);
		return ResponseEntity.noContent().build();
	}

	/**
	 * Roles to assign. The path identifies the key; {@code userId} is not read, since
	 * callers do not send it (documented).
	 */
	record Assignment(@Nullable List<String> roles) {

		private Stream<String> names() {
			return (this.roles != null) ? this.roles.stream() : Stream.empty();
		}

	}

}
