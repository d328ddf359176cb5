package io.mockatlas.api.user;

import java.util.List;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.membership.Account;
import io.mockatlas.membership.TeamUserService;
import io.mockatlas.membership.UserFilter;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of a team's active users in the first version. The headers of the addition
 * are recorded; those of the other operations are assumed.
 */
@RestController
@AtlasResource(value = "ApiOrganizationTeamsResource", deprecation = "Wed, 19 Feb 2025 00:00:00 GMT")
class TeamUser20230101Controller {

	private static final String USERS = "/orgs/{orgId}/teams/{teamId}/users";

	private static final String V1 = "/api/atlas/v1.0" + USERS;

	private static final String V2 = "/api/atlas/v2" + USERS;

	private static final String ONE = "/{userId}";

	private static final String SINCE_FIRST = AtlasVersion.FIRST + "+";

	private final TeamUserService users;

	TeamUser20230101Controller(TeamUserService users) {
		this.users = users;
	}

	@GetMapping(path = { V1, V2 }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "getTeamUsers", operationId = "listOrgTeamUsers")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<UserController.Response> list(@PathVariable OrgId orgId, @PathVariable TeamId teamId,
			@Paging.Plain Paging paging) {
		return paging.of(this.users.list(orgId, teamId, UserFilter.ACTIVE),
				(user) -> UserController.Response.of(Account.of(user)));
	}

	@PostMapping(path = { V1, V2 }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "addTeamUsers", operationId = "addOrgTeamUsers")
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Page<UserController.Response> add(@PathVariable OrgId orgId, @PathVariable TeamId teamId,
			@RequestBody List<Payload> payload, @Paging.Plain Paging paging) {
		if (payload.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("id");
		}
		return paging.of(this.users.addActive(orgId, teamId, payload.stream().map(Payload::id).toList()),
				(user) -> UserController.Response.of(Account.of(user)));
	}

	@DeleteMapping(path = { V1 + ONE, V2 + ONE }, version = SINCE_FIRST)
	@AtlasResource.Method(value = "removeTeamUser", operationId = "removeOrgTeamUserFromTeam")
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	ResponseEntity<Void> remove(@PathVariable OrgId orgId, @PathVariable TeamId teamId, @PathVariable UserId userId) {
		this.users.removeActive(orgId, teamId, userId);
		return ResponseEntity.noContent().build();
	}

	/**
	 * Request element: the user to add.
	 */
	record Payload(@Nullable String id) {
	}

}
