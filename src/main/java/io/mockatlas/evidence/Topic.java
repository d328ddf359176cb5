package io.mockatlas.evidence;

/**
 * Topics of behaviours, in reading order.
 */
public enum Topic {

	SIGN_IN("Signing in"),

	ACCESS("Roles and access"),

	REQUESTS("Requests and responses"),

	ERRORS("Errors"),

	LIMITS("Rate limits"),

	INVITATIONS("Invitations"),

	USERS("Users and accounts"),

	TEAMS("Teams"),

	PROJECTS("Organizations and projects"),

	API_KEYS("API keys and access lists"),

	SERVICE_ACCOUNTS("Service accounts and tokens");

	private final String title;

	Topic(String title) {
		this.title = title;
	}

	/**
	 * Returns the title for display.
	 * @return the title
	 */
	public String title() {
		return this.title;
	}

}
