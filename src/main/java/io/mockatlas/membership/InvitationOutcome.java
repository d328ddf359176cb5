package io.mockatlas.membership;

/**
 * Outcome of an invitation, with the names of the seed format.
 */
public enum InvitationOutcome {

	/**
	 * The invitee accepted and is an active member.
	 */
	ACCEPTED("was accepted: the invitee is an active member"),

	/**
	 * The invitee declined.
	 */
	REJECTED("was declined"),

	/**
	 * The validity period is over.
	 */
	EXPIRED("has expired"),

	/**
	 * The state does not contain the outcome.
	 */
	UNKNOWN("does not exist: the id is unknown, or the invitation was accepted, cancelled or replaced");

	private final String words;

	InvitationOutcome(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

}
