package io.mockatlas.invitation;

import io.mockatlas.directory.OrgId;
import io.mockatlas.objectid.ObjectIds;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Where invitations are entered and struck out, whichever API they come through. The
 * organization's row is held by whoever writes.
 */
@Component
class InvitationBook {

	private final InvitationRepository invitations;

	private final PendingInvitations pending;

	private final Seats seats;

	private final ObjectIds objectIds;

	InvitationBook(InvitationRepository invitations, PendingInvitations pending, Seats seats, ObjectIds objectIds) {
		this.invitations = invitations;
		this.pending = pending;
		this.seats = seats;
		this.objectIds = objectIds;
	}

	/**
	 * What a new invitation is made with, beginning now.
	 */
	Draft draft(@Nullable String username, String inviterUsername) {
		Validity validity = Validity.from(this.pending.now());
		return new Draft(newId(validity), Usernames.ofInvitee(username), inviterUsername, validity);
	}

	/**
	 * What a second invitation of the same person is made with in the same second.
	 */
	Draft together(Draft draft) {
		return new Draft(newId(draft.validity()), draft.username(), draft.inviterUsername(), draft.validity());
	}

	/**
	 * Enters an invitation to an organization in which there is room for it, in the place
	 * of one that has expired.
	 */
	OrgInvitation enter(OrgInvitation invitation) {
		OrgId org = invitation.organization().id();
		this.seats.requireOneIn(org, this.pending.now());
		this.seats.requireOneInEach(invitation.teams(), this.pending.now());
		this.invitations.ofOrganization(org, invitation.username()).ifPresent(this::strike);
		return this.invitations.save(invitation);
	}

	/**
	 * Strikes an invitation out.
	 */
	void strike(Invitation invitation) {
		if (this.invitations.delete(invitation.id()) == 0) {
			throw PendingInvitations.unknown(invitation.id());
		}
	}

	private InvitationId newId(Validity validity) {
		return new InvitationId(this.objectIds.mint(validity.createdAt()));
	}

}
