package io.mockatlas.control.invitations;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.directory.ProjectId;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.InvitationLifecycle;
import io.mockatlas.invitation.InvitationSnapshot;
import io.mockatlas.invitation.OrgUser;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What no operation of Atlas does: a person accepts or declines an invitation, or lets
 * its time pass. Invitations to organizations and to projects share one id space, so one
 * path is for both.
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

	/**
	 * What became of the invitation, and of the person.
	 *
	 * @param invitationId the invitation
	 * @param status ACCEPTED, REJECTED or EXPIRED
	 * @param orgId the organization
	 * @param groupId the project, of an invitation to one
	 * @param username the person
	 * @param userId their id in users resources
	 * @param orgMembershipStatus how they stand to the organization now, as users
	 * resources say it
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
