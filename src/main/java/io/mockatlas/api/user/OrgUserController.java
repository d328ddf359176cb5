package io.mockatlas.api.user;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.mockatlas.caller.Caller;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.invitation.InvitationRequest;
import io.mockatlas.invitation.OrgGrants;
import io.mockatlas.invitation.OrgInvitation;
import io.mockatlas.membership.MembershipStatus;
import io.mockatlas.membership.OrgUser;
import io.mockatlas.membership.OrgUserService;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.ProjectGrant;
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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of an organization's users, pending and active. The rate limit and the name
 * in {@code X-Java-Method} are recorded for the list; the other names are assumed.
 */
@RestController
@RequestMapping(AtlasApi.V2_PATH)
@AtlasResource(value = "ApiOrganizationUsersResource", rateLimit = 500)
@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
		value = "The names of user operations in `X-Java-Method` are assumed, except for those of lists, accounts and "
				+ "the older operations on teams.")
class OrgUserController {

	private static final String USERS = "/orgs/{orgId}/users";

	private static final String USER = USERS + "/{userId}";

	/**
	 * First version with pending users.
	 */
	static final String SINCE_PENDING = "2025-02-19+";

	private final OrgUserService users;

	OrgUserController(OrgUserService users) {
		this.users = users;
	}

	@GetMapping(path = USERS, version = SINCE_PENDING)
	@AtlasOperation(id = "listOrgUsers", javaMethod = "getOrganizationUsers", evidence = Evidence.RECORDED,
			note = "filters documented")
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Page<Response> list(@PathVariable OrgId orgId, @RequestParam(required = false) @Nullable String username,
			@RequestParam(required = false) @Nullable String orgMembershipStatus,
			@RequestParam(required = false) @Nullable List<String> orgMembershipStatuses, Paging paging) {
		return paging.of(
				this.users.list(orgId,
						UserFilterParameters.filter(username, orgMembershipStatus, orgMembershipStatuses)),
				Response::of);
	}

	@PostMapping(path = USERS, version = SINCE_PENDING)
	@AtlasOperation(id = "createOrgUser", javaMethod = "createUser", status = HttpStatus.CREATED,
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response create(@PathVariable OrgId orgId, @RequestBody Payload payload, @AuthenticationPrincipal Caller caller) {
		return Response.of(this.users.invite(orgId, payload.username(), payload.request(), caller.username()));
	}

	@GetMapping(path = USER, version = SINCE_PENDING)
	@AtlasOperation(id = "getOrgUser", javaMethod = "getUser", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_MEMBER)
	Response get(@PathVariable OrgId orgId, @PathVariable UserId userId,
			@RequestParam(required = false) @Nullable List<String> orgMembershipStatuses) {
		return Response.of(this.users.get(orgId, userId, UserFilterParameters.statuses(orgMembershipStatuses)));
	}

	@PatchMapping(path = USER, version = SINCE_PENDING)
	@AtlasOperation(id = "updateOrgUser", javaMethod = "updateUser", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response update(@PathVariable OrgId orgId, @PathVariable UserId userId, @RequestBody Change payload) {
		return Response.of(this.users.update(orgId, userId, payload.request()));
	}

	@DeleteMapping(path = USER, version = SINCE_PENDING)
	@AtlasOperation(id = "removeOrgUser", javaMethod = "removeUser", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	void delete(@PathVariable OrgId orgId, @PathVariable UserId userId) {
		this.users.remove(orgId, userId, MembershipStatus.DEFAULT_STATUSES);
	}

	@PostMapping(path = USER + ":addRole", version = SINCE_PENDING)
	@AtlasOperation(id = "addOrgUserRole", javaMethod = "addRole", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response addRole(@PathVariable OrgId orgId, @PathVariable UserId userId, @RequestBody Role payload) {
		return Response.of(this.users.addRole(orgId, userId, payload.orgRole()));
	}

	@PostMapping(path = USER + ":removeRole", version = SINCE_PENDING)
	@AtlasOperation(id = "removeOrgUserRole", javaMethod = "removeRole", evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response removeRole(@PathVariable OrgId orgId, @PathVariable UserId userId, @RequestBody Role payload) {
		return Response.of(this.users.removeRole(orgId, userId, payload.orgRole()));
	}

	/**
	 * Request body with one role.
	 */
	record Role(@Nullable String orgRole) {
	}

	/**
	 * Request body of a new user.
	 */
	record Payload(@Nullable String username, @Nullable WantedRoles roles,
			@UniqueItems @Nullable List<String> teamIds) {

		InvitationRequest request() {
			return new Change(this.roles, this.teamIds).request();
		}

	}

	/**
	 * Request body of the update, which has no username (documented).
	 */
	record Change(@Nullable WantedRoles roles, @UniqueItems @Nullable List<String> teamIds) {

		InvitationRequest request() {
			return (this.roles != null) ? new InvitationRequest(this.roles.orgRoles(), this.roles.assignments(),
					this.teamIds, InvitationRequest.Names.OF_USER) : new InvitationRequest(null, null, this.teamIds);
		}

	}

	/**
	 * Roles in a request.
	 */
	record WantedRoles(@UniqueItems @Nullable List<String> orgRoles,
			@Nullable List<WantedAssignment> groupRoleAssignments) {

		@Nullable List<InvitationRequest.Assignment> assignments() {
			return (this.groupRoleAssignments != null)
					? this.groupRoleAssignments.stream().map(WantedAssignment::request).toList() : null;
		}

	}

	/**
	 * Roles on one project in a request.
	 */
	record WantedAssignment(@Nullable String groupId, @UniqueItems @Nullable List<String> groupRoles) {

		InvitationRequest.Assignment request() {
			return new InvitationRequest.Assignment(this.groupId, this.groupRoles);
		}

	}

	/**
	 * Roles in a response. Unlike those of an invitation, roles on projects are grouped
	 * by project (documented).
	 */
	record Roles(List<Assignment> groupRoleAssignments, List<String> orgRoles) {

		static Roles of(OrgGrants orgGrants) {
			Map<String, List<String>> byProject = new LinkedHashMap<>();
			for (ProjectGrant grant : orgGrants.grants()) {
				byProject.computeIfAbsent(grant.project().value(), (project) -> new ArrayList<>()).add(grant.role());
			}
			return new Roles(byProject.entrySet()
				.stream()
				.map((entry) -> new Assignment(entry.getKey(), entry.getValue()))
				.toList(), orgGrants.roles());
		}

	}

	/**
	 * Roles on one project.
	 */
	record Assignment(String groupId, List<String> groupRoles) {
	}

	/**
	 * Response body, in one of two shapes.
	 */
	sealed interface Response {

		static Response of(OrgUser user) {
			return (user instanceof OrgUser.Active active) ? ActiveUser.of(active)
					: PendingUser.of((OrgUser.Invited) user);
		}

	}

	/**
	 * Active user of the organization (recorded).
	 */
	record ActiveUser(String country, Instant createdAt, String firstName, String id, Instant lastAuth, String lastName,
			@Nullable String mobileNumber, String orgMembershipStatus, Roles roles, List<String> teamIds,
			String username) implements Response {

		static ActiveUser of(OrgUser.Active user) {
			User account = user.account();
			return new ActiveUser(account.profile().country(), account.createdAt(), account.profile().firstName(),
					user.id().value(), account.lastAuth(), account.profile().lastName(), null, user.status().name(),
					Roles.of(user.orgGrants()), user.orgGrants().teams().stream().map(TeamId::value).toList(),
					user.username());
		}

	}

	/**
	 * User with an invitation to the organization (639 of 639 recorded).
	 */
	record PendingUser(String id, Instant invitationCreatedAt, @Nullable Instant invitationExpiresAt,
			String inviterUsername, String orgMembershipStatus, Roles roles, List<String> teamIds,
			String username) implements Response {

		static PendingUser of(OrgUser.Invited user) {
			OrgInvitation invitation = user.invitation();
			return new PendingUser(user.id().value(), invitation.validity().createdAt(), user.expiresAt(),
					invitation.inviterUsername(), user.status().name(), Roles.of(user.orgGrants()),
					user.orgGrants().teams().stream().map(TeamId::value).toList(), user.username());
		}

	}

}
