package io.mockatlas.control.mail;

/**
 * What a person can reply to an invitation.
 */
enum InvitationReply {

	/**
	 * Yes.
	 */
	ACCEPT("accept", "Accept"),

	/**
	 * No.
	 */
	DECLINE("decline", "Decline");

	private final String path;

	private final String words;

	InvitationReply(String path, String words) {
		this.path = path;
		this.words = words;
	}

	/**
	 * The end of its link.
	 */
	String path() {
		return this.path;
	}

	/**
	 * What its button says.
	 */
	String words() {
		return this.words;
	}

	InvitationReply other() {
		return (this == ACCEPT) ? DECLINE : ACCEPT;
	}

}
