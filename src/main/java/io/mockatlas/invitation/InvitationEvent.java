package io.mockatlas.invitation;

/**
 * Change of an invitation, published to each {@link InvitationListener}. There is no
 * event when an invitation reaches the end of its validity, nor when it is deleted with
 * its organization or project.
 */
public sealed interface InvitationEvent {

	/**
	 * Returns the invitation at the time of the event.
	 * @return the snapshot
	 */
	InvitationSnapshot invitation();

	/**
	 * Event for a new invitation. An invitation to a project of a user who is neither a
	 * member nor a pending invitee of its organization also creates one to the
	 * organization: two events, the organization's first.
	 *
	 * @param invitation the invitation
	 */
	record Invited(InvitationSnapshot invitation) implements InvitationEvent {
	}

	/**
	 * Event for a pending invitation added by a seed. Listeners receive it after the
	 * whole seed is stored, and only for the newest thousand pending invitations.
	 *
	 * @param invitation the invitation, with the seed's dates
	 */
	record Seeded(InvitationSnapshot invitation) implements InvitationEvent {
	}

	/**
	 * Event for an accepted invitation. Accepting one invitation accepts all of the
	 * invitee's invitations in the organization, with one event each.
	 *
	 * @param invitation the invitation
	 */
	record Accepted(InvitationSnapshot invitation) implements InvitationEvent {
	}

	/**
	 * Event for a declined invitation.
	 *
	 * @param invitation the invitation
	 */
	record Declined(InvitationSnapshot invitation) implements InvitationEvent {
	}

	/**
	 * Event for an invitation that was ended before its regular expiry.
	 *
	 * @param invitation the invitation, with its new expiry
	 */
	record Expired(InvitationSnapshot invitation) implements InvitationEvent {
	}

	/**
	 * Event for an invitation withdrawn by the inviting side.
	 *
	 * @param invitation the invitation
	 */
	record Withdrawn(InvitationSnapshot invitation) implements InvitationEvent {
	}

}
