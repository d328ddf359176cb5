package io.mockatlas.errors;

/**
 * What behaviours are about, in the order in which one reads of them.
 */
public enum Topic {

	SIGN_IN("Signing in"),

	ACCESS("Who may do what"),

	REQUESTS("Requests and answers"),

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
	 * What people call it.
	 * @return the words
	 */
	public String title() {
		return this.title;
	}

}
