package io.mockatlas.control.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A request and how it was answered, as far as that can be seen from outside.
 *
 * @param time when it came, by the system's clock
 * @param method the method
 * @param path the path as it was sent
 * @param query the query as it was sent, but for secrets
 * @param version the version of Atlas's API that was served
 * @param caller who signed in
 * @param username who the caller said they were, without proving it
 * @param status the HTTP status
 * @param errorCode Atlas's word for what went wrong
 * @param why why it was refused
 * @param challenge whether it was only asked to come again, with credentials
 * @param durationMillis how long it took until the answer went out
 * @param requestBody what was read of the body
 * @param responseBody the body of the answer
 */
record RecordedExchange(Instant time, String method, String path, @Nullable String query, @Nullable String version,
		@Nullable String caller, @Nullable String username, int status, @Nullable String errorCode,
		@Nullable String why, boolean challenge, long durationMillis, @Nullable RecordedBody requestBody,
		@Nullable RecordedBody responseBody) {

	/**
	 * How many characters are kept of a text: more than any client of Atlas sends.
	 */
	private static final int LONGEST = 2048;

	/**
	 * The objects that make up an exchange, without what they hold.
	 */
	private static final int OVERHEAD = 400;

	private static final String REST = "...";

	RecordedExchange {
		method = cut(method);
		path = cut(path);
		query = (query != null) ? cut(query) : null;
		caller = (caller != null) ? cut(caller) : null;
		username = (username != null) ? cut(username) : null;
		why = (why != null) ? cut(why) : null;
	}

	/**
	 * How many bytes of memory it takes, and rather too many than too few.
	 */
	int bytes() {
		return OVERHEAD + bytes(this.method) + bytes(this.path) + bytes(this.query) + bytes(this.caller)
				+ bytes(this.username) + bytes(this.why) + bytes(this.requestBody) + bytes(this.responseBody);
	}

	private static int bytes(@Nullable RecordedBody body) {
		return (body != null) ? bytes(body.json()) : 0;
	}

	private static int bytes(@Nullable String text) {
		return (text != null) ? 2 * text.length() : 0;
	}

	private static String cut(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + REST : text;
	}

}
