package io.mockatlas.compare;

/**
 * Requests of one subject: the names and bodies that the subjects share.
 */
abstract class Steps {

	static final String USERS = "2025-02-19";

	static final String ACCOUNTS = "2024-08-05";

	static final String CLUSTERS = "2024-08-05";

	static final String UNKNOWN = "ffffffffffffffffffffffff";

	static Step get(String target) {
		return Step.of("GET", target, null);
	}

	static Step delete(String target) {
		return Step.of("DELETE", target, null);
	}

	static Step post(String target, String body) {
		return Step.of("POST", target, body);
	}

	static Step patch(String target, String body) {
		return Step.of("PATCH", target, body);
	}

	static Step put(String target, String body) {
		return Step.of("PUT", target, body);
	}

	static Step form(String path, String form) {
		return post(path, form).at("/api/oauth").accept("").contentType("application/x-www-form-urlencoded");
	}

	static String group(String name) {
		return "{\"name\":\"" + name + "\",\"orgId\":\"{org}\"}";
	}

	static String invitation(String username, String roles) {
		return "{\"roles\":[" + roles + "],\"username\":\"" + username + "\"}";
	}

	static String key(String description, String role) {
		return "{\"desc\":\"" + description + "\",\"roles\":[\"" + role + "\"]}";
	}

	static String account(String name, String role) {
		return "{\"name\":\"" + name + "\",\"description\":\"" + name + "\",\"roles\":[\"" + role
				+ "\"],\"secretExpiresAfterHours\":8}";
	}

}
