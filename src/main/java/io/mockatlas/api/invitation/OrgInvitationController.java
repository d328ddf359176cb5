package io.mockatlas.api.invitation;

import java.time.Instant;
import java.util.List;

import io.mockatlas.caller.Caller;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.evidence.Topic;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.InvitationRequest;
import io.mockatlas.invitation.InvitationService;
import io.mockatlas.invitation.OrgInvitation;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.body.UniqueItems;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
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
 * Controller of invitations to an organization.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiOrganizationInvitationResource", deprecation = "Wed, 19 Feb 2025 00:00:00 GMT",
		rateLimit = 500, endpointSet = "Organizations")
class OrgInvitationController {

	private static final String INVITATIONS = "/orgs/{orgId}/invites";

	private static final String INVITATION = INVITATIONS + "/{invitationId}";

	private final InvitationService invitations;

	OrgInvitationController(InvitationService invitations) {
		this.invitations = invitations;
	}

	@GetMapping(path = INVITATIONS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listOrgInvites", javaMethod = "getInvitations", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	List<Response> list(@PathVariable OrgId orgId, @RequestParam(required = false) @Nullable String username) {
		return this.invitations.list(orgId, username).stream().map(Response::of).toList();
	}

	@PostMapping(path = INVITATIONS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "createOrgInvite", javaMethod = "createInvitations", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "POST of an invitation returns 200, without `Location`.")
	Response create(@PathVariable OrgId orgId, @RequestBody Payload payload, @AuthenticationPrincipal Caller caller) {
		return Response.of(this.invitations.invite(orgId, payload.username(), payload.request(), caller.username()));
	}

	@PatchMapping(path = INVITATIONS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateOrgInvites", javaMethod = "editInvitations", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response updateByUsername(@PathVariable OrgId orgId, @RequestBody Payload payload) {
		return Response.of(this.invitations.update(orgId, payload.username(), payload.request()));
	}

	@GetMapping(path = INVITATION, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getOrgInvite", javaMethod = "getInvitationByInvitationId", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response get(@PathVariable OrgId orgId, @PathVariable InvitationId invitationId) {
		return Response.of(this.invitations.get(orgId, invitationId));
	}

	@PatchMapping(path = INVITATION, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateOrgInviteById", javaMethod = "editInvitationsByInvitationId",
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	Response update(@PathVariable OrgId orgId, @PathVariable InvitationId invitationId, @RequestBody Change payload) {
		return Response.of(this.invitations.update(orgId, invitationId, payload.request()));
	}

	@DeleteMapping(path = INVITATION, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "deleteOrgInvite", javaMethod = "deleteInvitations", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.ORGANIZATION_OWNER)
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "DELETE of a pending invitation to an organization returns 204 without a body.")
	void delete(@PathVariable OrgId orgId, @PathVariable InvitationId invitationId) {
		this.invitations.cancel(orgId, invitationId);
	}

	/**
	 * Request body of a new invitation and of the update by username.
	 */
	record Payload(@Nullable String username, @UniqueItems @Nullable List<String> roles,
			@UniqueItems @Nullable List<String> teamIds, @Nullable List<Assignment> groupRoleAssignments) {

		InvitationRequest request() {
			return new Change(this.roles, this.teamIds, this.groupRoleAssignments).request();
		}

	}

	/**
	 * Request body of the update by ID, which has no username (documented).
	 */
	record Change(@UniqueItems @Nullable List<String> roles, @UniqueItems @Nullable List<String> teamIds,
			@Nullable List<Assignment> groupRoleAssignments) {

		InvitationRequest request() {
			return new InvitationRequest(this.roles,
					(this.groupRoleAssignments != null)
							? this.groupRoleAssignments.stream().map(Assignment::request).toList() : null,
					this.teamIds);
		}

	}

	/**
	 * Roles on one project. The documented attribute is {@code roles}; one client
	 * (Ansible) sends {@code groupRoles}, which is a leniency.
	 */
	record Assignment(@Nullable String groupId, @UniqueItems @Nullable List<String> roles,
			@UniqueItems @Nullable List<String> groupRoles) {

		InvitationRequest.Assignment request() {
			if (this.groupRoles == null) {
				return new InvitationRequest.Assignment(this.groupId, this.roles);
			}
			if (!Leniencies.allow(Leniency.GROUP_ROLES)) {
				throw ErrorCode.INVALID_ATTRIBUTE.exception("groupRoles");
			}
			return new InvitationRequest.Assignment(this.groupId, (this.roles != null) ? this.roles : this.groupRoles);
		}

	}

	/**
	 * One role on one project, though the request lists roles by project (documented).
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.DOCUMENTED,
			value = "Responses list roles on projects as `groupId` and `groupRole`, one element for each role, "
					+ "though requests list roles by project.")
	record GroupRole(String groupId, String groupRole) {

		static GroupRole of(ProjectGrant grant) {
			return new GroupRole(grant.project().value(), grant.role());
		}

	}

	/**
	 * Response body (recorded). The lists may be empty but are always present.
	 */
	record Response(Instant createdAt, Instant expiresAt, List<GroupRole> groupRoleAssignments, String id,
			String inviterUsername, String orgId, String orgName, List<String> roles, List<String> teamIds,
			String username) {

		static Response of(OrgInvitation invitation) {
			return new Response(invitation.validity().createdAt(), invitation.validity().expiresAt(),
					invitation.projectGrants().stream().map(GroupRole::of).toList(), invitation.id().value(),
					invitation.inviterUsername(), invitation.organization().id().value(),
					invitation.organization().name(), invitation.roles(),
					invitation.teams().stream().map(TeamId::value).toList(), invitation.username());
		}

	}

}
