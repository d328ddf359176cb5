package io.mockatlas.control.mail;

import io.mockatlas.membership.InvitationOutcome;

/**
 * Status of the invitation of a message, with the names used in seed files.
 */
enum MessageStatus {

	/**
	 * The invitation is open.
	 */
	PENDING,

	/**
	 * The invitee is an active member.
	 */
	ACCEPTED,

	/**
	 * The invitee declined.
	 */
	REJECTED,

	/**
	 * The invitation expired.
	 */
	EXPIRED,

	/**
	 * The invitation was withdrawn, or its project was deleted.
	 */
	WITHDRAWN;

	/**
	 * Returns the status for an outcome derived from the state, for an invitation without
	 * an event at its end.
	 */
	static MessageStatus of(InvitationOutcome outcome) {
		return switch (outcome) {
			case ACCEPTED -> ACCEPTED;
			case REJECTED -> REJECTED;
			case EXPIRED -> EXPIRED;
			case UNKNOWN -> WITHDRAWN;
		};
	}

}
