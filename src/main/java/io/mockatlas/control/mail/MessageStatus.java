package io.mockatlas.control.mail;

import io.mockatlas.invitation.InvitationOutcome;

/**
 * What became of the invitation that a message is about, in the words of seed files.
 */
enum MessageStatus {

	/**
	 * Nothing yet.
	 */
	PENDING,

	/**
	 * The person is an active member.
	 */
	ACCEPTED,

	/**
	 * The person declined.
	 */
	REJECTED,

	/**
	 * Its time is over.
	 */
	EXPIRED,

	/**
	 * It was taken back, or what it was to is gone.
	 */
	WITHDRAWN;

	/**
	 * What the state tells of an invitation whose end nobody heard.
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
