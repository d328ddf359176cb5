package io.mockatlas.control.mail;

/**
 * Reply of an invitee to an invitation.
 */
enum InvitationReply {

	/**
	 * Accepts the invitation.
	 */
	ACCEPT("accept", "Accept"),

	/**
	 * Declines the invitation.
	 */
	DECLINE("decline", "Decline");

	private final String path;

	private final String words;

	InvitationReply(String path, String words) {
		this.path = path;
		this.words = words;
	}

	/**
	 * Returns the last segment of the link's path.
	 */
	String path() {
		return this.path;
	}

	/**
	 * Returns the label of the button.
	 */
	String words() {
		return this.words;
	}

	InvitationReply other() {
		return (this == ACCEPT) ? DECLINE : ACCEPT;
	}

}
