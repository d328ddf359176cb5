package io.mockatlas.api.user;

import java.time.Instant;
import java.util.List;

import io.mockatlas.caller.Caller;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.invitation.OrgInvitation;
import io.mockatlas.membership.MembershipStatus;
import io.mockatlas.membership.OrgUser;
import io.mockatlas.membership.ProjectUserService;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.body.UniqueItems;
import io.mockatlas.protocol.paging.Page;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import io.mockatlas.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of a project's users, pending and active. The rate limit and the name in
 * {@code X-Java-Method} are recorded for the list; the other names are assumed.
 */
@RestController
@RequestMapping(AtlasApi.V2_PATH)
@AtlasResource(value = "ApiGroupUsersResource", rateLimit = 1200)
class ProjectUserController {

	private static final String USERS = "/groups/{groupId}/users";

	private static final String USER = USERS + "/{userId}";

	private static final String SINCE_PENDING = OrgUserController.SINCE_PENDING;

	private final ProjectUserService users;

	ProjectUserController(ProjectUserService users) {
		this.users = users;
	}

	@GetMapping(path = USERS, version = SINCE_PENDING)
	@AtlasOperation(id = "listGroupUsers", javaMethod = "getGroupUsers", evidence = Evidence.RECORDED,
			note = "filters documented")
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	Page<Response> list(@PathVariable ProjectId groupId, @RequestParam(defaultValue = "false") boolean flattenTeams,
			@RequestParam(defaultValue = "false") boolean includeOrgUsers,
			@RequestParam(required = false) @Nullable String username,
			@RequestParam(required = false) @Nullable String orgMembershipStatus,
			@RequestParam(required = false) @Nullable List<String> orgMembershipStatuses, Paging paging) {
		return paging.of(this.users.list(groupId,
				UserFilterParameters.filter(username, orgMembershipStatus, orgMembershipStatuses), flattenTeams,
				includeOrgUsers), (user) -> Response.of(user, groupId));
	}

	@PostMapping(path = USERS, version = SINCE_PENDING)
	@AtlasOperation(id = "addGroupUsers", javaMethod = "addUser", status = HttpStatus.CREATED,
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	Response add(@PathVariable ProjectId groupId, @RequestBody Payload payload,
			@AuthenticationPrincipal Caller caller) {
		return Response.of(this.users.add(groupId, payload.username(), payload.roles(), caller.username()), groupId);
	}

	@GetMapping(path = USER, version = SINCE_PENDING)
	@AtlasOperation(id = "getGroupUser", javaMethod = "getUser", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	Response get(@PathVariable ProjectId groupId, @PathVariable UserId userId,
			@RequestParam(required = false) @Nullable List<String> orgMembershipStatuses) {
		return Response.of(this.users.get(groupId, userId, UserFilterParameters.statuses(orgMembershipStatuses)),
				groupId);
	}

	@DeleteMapping(path = USER, version = SINCE_PENDING)
	@AtlasOperation(id = "removeGroupUser", javaMethod = "removeUser", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	void delete(@PathVariable ProjectId groupId, @PathVariable UserId userId) {
		this.users.remove(groupId, userId, MembershipStatus.DEFAULT_STATUSES);
	}

	@PostMapping(path = USER + ":addRole", version = SINCE_PENDING)
	@AtlasOperation(id = "addGroupUserRole", javaMethod = "addRole", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	Response addRole(@PathVariable ProjectId groupId, @PathVariable UserId userId, @RequestBody Role payload) {
		return Response.of(this.users.addRole(groupId, userId, payload.groupRole()), groupId);
	}

	@PostMapping(path = USER + ":removeRole", version = SINCE_PENDING)
	@AtlasOperation(id = "removeGroupUserRole", javaMethod = "removeRole", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_ACCESS_MANAGER)
	Response removeRole(@PathVariable ProjectId groupId, @PathVariable UserId userId, @RequestBody Role payload) {
		return Response.of(this.users.removeRole(groupId, userId, payload.groupRole()), groupId);
	}

	/**
	 * Request body with one role.
	 */
	record Role(@Nullable String groupRole) {
	}

	/**
	 * Request body.
	 */
	record Payload(@Nullable String username, @UniqueItems @Nullable List<String> roles) {
	}

	/**
	 * Response body, in one of two shapes. It contains the roles on the project, and no
	 * teams (recorded).
	 */
	sealed interface Response {

		static Response of(OrgUser user, ProjectId project) {
			return (user instanceof OrgUser.Active active) ? ActiveUser.of(active, project)
					: PendingUser.of((OrgUser.Invited) user, project);
		}

	}

	/**
	 * Active user of the organization.
	 */
	record ActiveUser(String country, Instant createdAt, String firstName, String id, Instant lastAuth, String lastName,
			@Nullable String mobileNumber, String orgMembershipStatus, List<String> roles,
			String username) implements Response {

		static ActiveUser of(OrgUser.Active user, ProjectId project) {
			User account = user.account();
			return new ActiveUser(account.profile().country(), account.createdAt(), account.profile().firstName(),
					user.id().value(), account.lastAuth(), account.profile().lastName(), null, user.status().name(),
					user.rolesOn(project), user.username());
		}

	}

	/**
	 * User with an invitation to the organization.
	 */
	record PendingUser(String id, Instant invitationCreatedAt, @Nullable Instant invitationExpiresAt,
			String inviterUsername, String orgMembershipStatus, List<String> roles,
			String username) implements Response {

		static PendingUser of(OrgUser.Invited user, ProjectId project) {
			OrgInvitation invitation = user.invitation();
			return new PendingUser(user.id().value(), invitation.validity().createdAt(), user.expiresAt(),
					invitation.inviterUsername(), user.status().name(), user.rolesOn(project), user.username());
		}

	}

}
