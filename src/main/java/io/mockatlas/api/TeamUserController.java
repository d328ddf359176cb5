package io.mockatlas.api;

import java.util.List;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.TeamId;
import io.mockatlas.directory.UserId;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.invitation.Account;
import io.mockatlas.invitation.TeamUserService;
import io.mockatlas.invitation.UserFilter;
import io.mockatlas.wire.AtlasResource;
import io.mockatlas.wire.AtlasVersion;
import io.mockatlas.wire.Page;
import io.mockatlas.wire.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The people of a team: pending and active in today's shape, active alone in the old one.
 * The names in {@code X-Java-Method} are assumed.
 */
@RestController
@AtlasResource("ApiTeamUsersResource")
class TeamUserController {

	private static final String TEAM = "/orgs/{orgId}/teams/{teamId}";

	private static final String V1 = "/api/atlas/v1.0" + TEAM;

	private static final String V2 = "/api/atlas/v2" + TEAM;

	private static final String USERS = "/users";

	private static final String ONE = USERS + "/{userId}";

	private static final String SINCE_PENDING = OrgUserController.SINCE_PENDING;

	private static final String SINCE_FIRST = AtlasVersion.FIRST + "+";

	private final TeamUserService users;

	TeamUserController(TeamUserService users) {
		this.users = users;
	}

	@GetMapping(path = V2 + USERS, version = SINCE_PENDING)
	@AtlasResource.Method("getUsers")
	Page<OrgUserController.Answer> list(@PathVariable OrgId orgId, @PathVariable TeamId teamId,
			@RequestParam(required = false) @Nullable String username,
			@RequestParam(required = false) @Nullable String orgMembershipStatus,
			@RequestParam(required = false) @Nullable List<String> orgMembershipStatuses,
			@RequestParam(required = false) @Nullable String userId, Paging paging) {
		UserFilter filter = WantedUsers.filter(username, orgMembershipStatus, orgMembershipStatuses)
			.of(WantedUsers.id(userId));
		return paging.of(this.users.list(orgId, teamId, filter), OrgUserController.Answer::of);
	}

	@PostMapping(path = V2 + ":addUser", version = SINCE_PENDING)
	@AtlasResource.Method("addUser")
	OrgUserController.Answer add(@PathVariable OrgId orgId, @PathVariable TeamId teamId, @RequestBody Payload payload) {
		return OrgUserController.Answer.of(this.users.add(orgId, teamId, payload.id()));
	}

	@PostMapping(path = V2 + ":removeUser", version = SINCE_PENDING)
	@AtlasResource.Method("removeUser")
	OrgUserController.Answer remove(@PathVariable OrgId orgId, @PathVariable TeamId teamId,
			@RequestBody Payload payload) {
		return OrgUserController.Answer.of(this.users.remove(orgId, teamId, payload.id()));
	}

	@GetMapping(path = { V1 + USERS, V2 + USERS }, version = SINCE_FIRST)
	@AtlasResource.Method("getAllUsers")
	Page<UserController.Answer> listActive(@PathVariable OrgId orgId, @PathVariable TeamId teamId, Paging paging) {
		return paging.of(this.users.list(orgId, teamId, UserFilter.ACTIVE),
				(user) -> UserController.Answer.of(Account.of(user)));
	}

	@PostMapping(path = { V1 + USERS, V2 + USERS }, version = SINCE_FIRST)
	@AtlasResource.Method("addUsers")
	Page<UserController.Answer> addActive(@PathVariable OrgId orgId, @PathVariable TeamId teamId,
			@RequestBody List<Payload> payload, Paging paging) {
		if (payload.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("id");
		}
		return paging.of(this.users.addActive(orgId, teamId, payload.stream().map(Payload::id).toList()),
				(user) -> UserController.Answer.of(Account.of(user)));
	}

	@DeleteMapping(path = { V1 + ONE, V2 + ONE }, version = SINCE_FIRST)
	@AtlasResource.Method("deleteUser")
	ResponseEntity<Void> removeActive(@PathVariable OrgId orgId, @PathVariable TeamId teamId,
			@PathVariable UserId userId) {
		this.users.removeActive(orgId, teamId, userId);
		return ResponseEntity.noContent().build();
	}

	/**
	 * Whom to add or remove.
	 */
	record Payload(@Nullable String id) {
	}

}
