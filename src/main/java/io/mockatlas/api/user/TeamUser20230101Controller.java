package io.mockatlas.api.user;

import java.util.List;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.membership.TeamUserService;
import io.mockatlas.membership.UserFilter;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of a team's active users in the first version. The headers of the addition
 * and of the removal are recorded; that the list has the same ones is assumed.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiOrganizationTeamsResource", deprecation = "Wed, 19 Feb 2025 00:00:00 GMT", rateLimit = 1200,
		endpointSet = "Teams")
class TeamUser20230101Controller {

	private static final String USERS = "/orgs/{orgId}/teams/{teamId}/users";

	private final TeamUserService users;

	TeamUser20230101Controller(TeamUserService users) {
		this.users = users;
	}

	@GetMapping(path = USERS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listOrgTeamUsers", javaMethod = "getTeamUsers", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<UserController.Response> list(@PathVariable OrgId orgId, @PathVariable TeamId teamId,
			@Paging.Plain Paging paging, Links links) {
		return paging.of(this.users.list(orgId, teamId, UserFilter.ACTIVE),
				(user) -> UserController.Response.listed(user, links));
	}

	@PostMapping(path = USERS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "addOrgTeamUsers", javaMethod = "addTeamUsers", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	@Behaviour(topic = Topic.TEAMS, evidence = Evidence.RECORDED,
			value = "The older operation that adds users to a team returns 400 `INVALID_JSON_ATTRIBUTE` for a malformed "
					+ "id, such as an address, and names the attribute `null`.")
	Page<UserController.Response> add(@PathVariable OrgId orgId, @PathVariable TeamId teamId,
			@RequestBody List<Payload> payload, @Paging.Plain Paging paging, Links links) {
		if (payload.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("id");
		}
		payload.forEach(Payload::check);
		return paging.of(this.users.addActive(orgId, teamId, payload.stream().map(Payload::id).toList()),
				(user) -> UserController.Response.listed(user, links));
	}

	@DeleteMapping(path = USERS + "/{userId}", version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "removeOrgTeamUserFromTeam", javaMethod = "removeTeamUser", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	void remove(@PathVariable OrgId orgId, @PathVariable TeamId teamId, @PathVariable UserId userId) {
		this.users.removeActive(orgId, teamId, userId);
	}

	/**
	 * Request element: the user to add.
	 */
	record Payload(@Nullable String id) {

		void check() {
			if (this.id != null && !this.id.isEmpty() && !ObjectIds.isValid(this.id)) {
				throw ErrorCode.INVALID_JSON_ATTRIBUTE.exception("null");
			}
		}

	}

}
