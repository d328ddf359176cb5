package io.mockatlas.control.inbox;

/**
 * What a person can reply to an invitation.
 */
enum Reply {

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

	Reply(String path, String words) {
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

	Reply other() {
		return (this == ACCEPT) ? DECLINE : ACCEPT;
	}

}
