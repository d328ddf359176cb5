package io.mockatlas.invitation;

/**
 * A change of an invitation, which each {@link InvitationListener} receives. There is no
 * event when an invitation reaches its end of validity, nor when it is deleted with its
 * organization or project.
 */
public sealed interface InvitationEvent {

	/**
	 * The invitation as it was then.
	 * @return what it said
	 */
	InvitationSnapshot invitation();

	/**
	 * Somebody was invited. Who is invited to a project and in no way in its organization
	 * is invited there too: two events, the organization's first.
	 *
	 * @param invitation the invitation
	 */
	record Invited(InvitationSnapshot invitation) implements InvitationEvent {
	}

	/**
	 * A seed added a pending invitation. Listeners receive this event after the whole
	 * seed is stored, for the newest {@link SeededInvitations#MAX_ANNOUNCED} pending
	 * invitations alone.
	 *
	 * @param invitation the invitation, dated as written
	 */
	record Seeded(InvitationSnapshot invitation) implements InvitationEvent {
	}

	/**
	 * Other roles, teams or projects are offered.
	 *
	 * @param invitation the invitation as it is now
	 */
	record Amended(InvitationSnapshot invitation) implements InvitationEvent {
	}

	/**
	 * The person accepted. Accepting one accepts all of theirs in the organization: an
	 * event for each.
	 *
	 * @param invitation the invitation
	 */
	record Accepted(InvitationSnapshot invitation) implements InvitationEvent {
	}

	/**
	 * The person declined.
	 *
	 * @param invitation the invitation
	 */
	record Declined(InvitationSnapshot invitation) implements InvitationEvent {
	}

	/**
	 * It was ended before its time.
	 *
	 * @param invitation the invitation, with its new end
	 */
	record Expired(InvitationSnapshot invitation) implements InvitationEvent {
	}

	/**
	 * Who invited took it back.
	 *
	 * @param invitation the invitation
	 */
	record Withdrawn(InvitationSnapshot invitation) implements InvitationEvent {
	}

}
