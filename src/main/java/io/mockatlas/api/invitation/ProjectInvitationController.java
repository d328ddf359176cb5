package io.mockatlas.api.invitation;

import java.time.Instant;
import java.util.List;

import io.mockatlas.caller.Caller;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.InvitationRequest;
import io.mockatlas.invitation.InvitationService;
import io.mockatlas.invitation.ProjectInvitation;
import io.mockatlas.objectid.ProjectId;
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
 * Controller of invitations to a project.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiGroupInvitationResource", deprecation = "Wed, 4 Oct 2023 00:00:00 GMT", rateLimit = 1200)
class ProjectInvitationController {

	private static final String INVITATIONS = "/groups/{groupId}/invites";

	private static final String INVITATION = INVITATIONS + "/{invitationId}";

	private final InvitationService invitations;

	ProjectInvitationController(InvitationService invitations) {
		this.invitations = invitations;
	}

	@GetMapping(path = INVITATIONS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "listGroupInvites", javaMethod = "getInvitations", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	List<Response> list(@PathVariable ProjectId groupId, @RequestParam(required = false) @Nullable String username) {
		return this.invitations.list(groupId, username).stream().map(Response::of).toList();
	}

	@PostMapping(path = INVITATIONS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "createGroupInvite", javaMethod = "createInvitations", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	Response create(@PathVariable ProjectId groupId, @RequestBody Payload payload,
			@AuthenticationPrincipal Caller caller) {
		return Response.of(this.invitations.invite(groupId, payload.username(), payload.request(), caller.username()));
	}

	@PatchMapping(path = INVITATIONS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateGroupInvites", javaMethod = "editInvitations", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	Response updateByUsername(@PathVariable ProjectId groupId, @RequestBody Payload payload) {
		return Response.of(this.invitations.update(groupId, payload.username(), payload.request()));
	}

	@GetMapping(path = INVITATION, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getGroupInvite", javaMethod = "getInvitationByInvitationId", evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	Response get(@PathVariable ProjectId groupId, @PathVariable InvitationId invitationId) {
		return Response.of(this.invitations.get(groupId, invitationId));
	}

	@PatchMapping(path = INVITATION, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateGroupInviteById", javaMethod = "editInvitationsByInvitationId",
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	Response update(@PathVariable ProjectId groupId, @PathVariable InvitationId invitationId,
			@RequestBody Change payload) {
		return Response.of(this.invitations.update(groupId, invitationId, payload.request()));
	}

	@DeleteMapping(path = INVITATION, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "deleteGroupInvite", javaMethod = "deleteInvitations", status = HttpStatus.NO_CONTENT,
			evidence = Evidence.DOCUMENTED)
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	void delete(@PathVariable ProjectId groupId, @PathVariable InvitationId invitationId) {
		this.invitations.cancel(groupId, invitationId);
	}

	/**
	 * Request body of a new invitation and of the update by username.
	 */
	record Payload(@Nullable String username, @UniqueItems @Nullable List<String> roles) {

		InvitationRequest request() {
			return new InvitationRequest(this.roles);
		}

	}

	/**
	 * Request body of the update by ID, which has no username (documented).
	 */
	record Change(@UniqueItems @Nullable List<String> roles) {

		InvitationRequest request() {
			return new InvitationRequest(this.roles);
		}

	}

	/**
	 * Response body (recorded).
	 */
	record Response(Instant createdAt, Instant expiresAt, String groupId, String groupName, String id,
			String inviterUsername, List<String> roles, String username) {

		static Response of(ProjectInvitation invitation) {
			return new Response(invitation.validity().createdAt(), invitation.validity().expiresAt(),
					invitation.project().id().value(), invitation.project().name(), invitation.id().value(),
					invitation.inviterUsername(), invitation.roles(), invitation.username());
		}

	}

}
