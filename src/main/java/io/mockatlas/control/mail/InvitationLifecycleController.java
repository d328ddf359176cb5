package io.mockatlas.control.mail;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.InvitationSnapshot;
import io.mockatlas.membership.InvitationLifecycle;
import io.mockatlas.membership.OrgUser;
import io.mockatlas.objectid.ProjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller that accepts, declines or expires an invitation, which no Atlas operation
 * does, or withdraws it without credentials of Atlas. Invitations to organizations and to
 * projects share one ID space, so one path serves both.
 */
@RestController
class InvitationLifecycleController {

	private static final String PATH = ControlOperations.ROOT + "/invitations/{invitationId}";

	private final InvitationLifecycle invitations;

	InvitationLifecycleController(InvitationLifecycle invitations) {
		this.invitations = invitations;
	}

	@PostMapping(PATH + "/accept")
	Response accept(@PathVariable InvitationId invitationId) {
		return Response.of(this.invitations.accept(invitationId));
	}

	@PostMapping(PATH + "/decline")
	Response decline(@PathVariable InvitationId invitationId) {
		return Response.of(this.invitations.decline(invitationId));
	}

	@PostMapping(PATH + "/expire")
	Response expire(@PathVariable InvitationId invitationId) {
		return Response.of(this.invitations.expire(invitationId));
	}

	@DeleteMapping(PATH)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void cancel(@PathVariable InvitationId invitationId) {
		this.invitations.cancel(invitationId);
	}

	/**
	 * Outcome of an invitation, with the membership of the invitee.
	 *
	 * @param invitationId the invitation
	 * @param status ACCEPTED, REJECTED or EXPIRED
	 * @param orgId the organization
	 * @param groupId the project, if the invitation is to a project
	 * @param username the invitee
	 * @param userId the invitee's ID in users resources
	 * @param orgMembershipStatus the invitee's current membership status in the
	 * organization, as in users resources
	 */
	record Response(String invitationId, String status, String orgId, @Nullable String groupId, String username,
			@Nullable String userId, @Nullable String orgMembershipStatus) {

		private static Response of(InvitationLifecycle.Outcome outcome) {
			InvitationSnapshot invitation = outcome.invitation();
			ProjectId project = invitation.project();
			OrgUser user = outcome.user();
			return new Response(invitation.id().value(), outcome.outcome().name(), invitation.org().value(),
					(project != null) ? project.value() : null, invitation.username(),
					(user != null) ? user.id().value() : null, (user != null) ? user.status().name() : null);
		}

	}

}
