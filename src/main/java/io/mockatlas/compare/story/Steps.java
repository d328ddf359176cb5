package io.mockatlas.compare.story;

/**
 * Requests of one subject: the names and bodies that the subjects share.
 */
public abstract class Steps {

	public static final String USERS = "2025-02-19";

	public static final String ACCOUNTS = "2024-08-05";

	public static final String CLUSTERS = "2024-08-05";

	public static final String UNKNOWN = "ffffffffffffffffffffffff";

	/**
	 * Leniency that requests of several subjects check.
	 */
	static final String DOUBLED_SLASH = "evidence.Leniency A path may begin";

	public static Step get(String target) {
		return Step.of("GET", target, null);
	}

	public static Step delete(String target) {
		return Step.of("DELETE", target, null);
	}

	public static Step post(String target, String body) {
		return Step.of("POST", target, body);
	}

	public static Step patch(String target, String body) {
		return Step.of("PATCH", target, body);
	}

	public static Step put(String target, String body) {
		return Step.of("PUT", target, body);
	}

	public static Step form(String path, String form) {
		return post(path, form).at("/api/oauth").accept("").contentType("application/x-www-form-urlencoded");
	}

	public static String group(String name) {
		return "{\"name\":\"" + name + "\",\"orgId\":\"{org}\"}";
	}

	public static String invitation(String username, String roles) {
		return "{\"roles\":[" + roles + "],\"username\":\"" + username + "\"}";
	}

	public static String key(String description, String role) {
		return "{\"desc\":\"" + description + "\",\"roles\":[\"" + role + "\"]}";
	}

	public static String account(String name, String role) {
		return "{\"name\":\"" + name + "\",\"description\":\"" + name + "\",\"roles\":[\"" + role
				+ "\"],\"secretExpiresAfterHours\":8}";
	}

}
