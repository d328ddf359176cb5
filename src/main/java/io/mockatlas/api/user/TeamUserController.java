package io.mockatlas.api.user;

import java.util.List;

import io.mockatlas.evidence.Evidence;
import io.mockatlas.membership.TeamUserService;
import io.mockatlas.membership.UserFilter;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of a team's users, pending and active. The list, its name in
 * {@code X-Java-Method} and its rate limit are recorded; the other names are assumed.
 */
@RestController
@RequestMapping(AtlasApi.V2_PATH)
@AtlasResource(value = "ApiOrganizationTeamUsersResource", rateLimit = 1200, endpointSet = "Teams")
class TeamUserController {

	private static final String SINCE_PENDING = OrgUserController.SINCE_PENDING;

	private final TeamUserService users;

	TeamUserController(TeamUserService users) {
		this.users = users;
	}

	@GetMapping(path = "/orgs/{orgId}/teams/{teamId}/users", version = SINCE_PENDING)
	@AtlasOperation(id = "listOrgTeamUsers", javaMethod = "getTeamUsers", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<OrgUserController.Response> list(@PathVariable OrgId orgId, @PathVariable TeamId teamId,
			@RequestParam(required = false) @Nullable String username,
			@RequestParam(required = false) @Nullable String orgMembershipStatus,
			@RequestParam(required = false) @Nullable List<String> orgMembershipStatuses,
			@RequestParam(required = false) @Nullable String userId, @Paging.Plain Paging paging) {
		UserFilter filter = UserFilterParameters.filter(username, orgMembershipStatus, orgMembershipStatuses)
			.of(UserFilterParameters.id("userId", userId));
		return paging.of(this.users.list(orgId, teamId, filter), OrgUserController.Response::of);
	}

	@PostMapping(path = "/orgs/{orgId}/teams/{teamId}:addUser", version = SINCE_PENDING)
	@AtlasOperation(id = "addOrgTeamUser", javaMethod = "addUser", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	OrgUserController.Response add(@PathVariable OrgId orgId, @PathVariable TeamId teamId,
			@RequestBody Payload payload) {
		return OrgUserController.Response.of(this.users.add(orgId, teamId, payload.id()));
	}

	@PostMapping(path = "/orgs/{orgId}/teams/{teamId}:removeUser", version = SINCE_PENDING)
	@AtlasOperation(id = "removeOrgTeamUser", javaMethod = "removeUser", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	OrgUserController.Response remove(@PathVariable OrgId orgId, @PathVariable TeamId teamId,
			@RequestBody Payload payload) {
		return OrgUserController.Response.of(this.users.remove(orgId, teamId, payload.id()));
	}

	/**
	 * Request body: the user to add or remove.
	 */
	record Payload(@Nullable String id) {
	}

}
