package io.mockatlas.invitation;

/**
 * What became of an invitation, in the words of seed files.
 */
public enum InvitationOutcome {

	/**
	 * The person is an active member.
	 */
	ACCEPTED("was accepted: the person is an active member"),

	/**
	 * The person declined.
	 */
	REJECTED("was declined"),

	/**
	 * Its time is over.
	 */
	EXPIRED("has expired"),

	/**
	 * Nothing in the state tells.
	 */
	UNKNOWN("does not exist: it never did, or was accepted, cancelled or replaced by another");

	private final String words;

	InvitationOutcome(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

}
