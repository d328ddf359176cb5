package io.mockatlas.api.user;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.membership.ProjectUserService;
import io.mockatlas.membership.UserFilter;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.body.UniqueItems;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of a project's active users in the first version, which has a sunset
 * (documented). The date of its deprecation and the names in {@code X-Java-Method} are
 * assumed.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiGroupUsersResource", deprecation = "Wed, 19 Feb 2025 00:00:00 GMT", rateLimit = 1200)
class ProjectUser20230101Controller {

	private final ProjectUserService users;

	ProjectUser20230101Controller(ProjectUserService users) {
		this.users = users;
	}

	@GetMapping(path = "/groups/{groupId}/users", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listGroupUsers", javaMethod = "getAllUsers", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	Page<UserController.Response> list(@PathVariable ProjectId groupId,
			@RequestParam(defaultValue = "false") boolean flattenTeams,
			@RequestParam(defaultValue = "false") boolean includeOrgUsers, Paging paging, Links links) {
		return paging.of(this.users.list(groupId, UserFilter.ACTIVE, flattenTeams, includeOrgUsers),
				(user) -> UserController.Response.listed(user, links));
	}

	@DeleteMapping(path = "/groups/{groupId}/users/{userId}", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "removeGroupUser", javaMethod = "deleteUser", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	void delete(@PathVariable ProjectId groupId, @PathVariable UserId userId) {
		this.users.remove(groupId, userId, UserFilter.ACTIVE.statuses());
	}

	@PutMapping(path = "/groups/{groupId}/users/{userId}/roles", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateGroupUserRoles", javaMethod = "updateUserRoles", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	Response replaceRoles(@PathVariable ProjectId groupId, @PathVariable UserId userId, @RequestBody Payload payload) {
		return new Response(this.users.replaceRoles(groupId, userId, payload.groupRoles()), List.of());
	}

	/**
	 * Request body.
	 */
	@JsonIgnoreProperties("links")
	record Payload(@UniqueItems @Nullable List<String> groupRoles) {
	}

	/**
	 * Response body.
	 */
	record Response(List<String> groupRoles, List<Page.Link> links) {
	}

}
