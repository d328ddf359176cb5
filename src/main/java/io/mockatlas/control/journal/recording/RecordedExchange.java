package io.mockatlas.control.journal.recording;

import java.time.Instant;
import java.util.List;

import io.mockatlas.evidence.Leniency;
import org.jspecify.annotations.Nullable;

/**
 * Recorded request and response, as visible from outside.
 *
 * @param time the system time of arrival
 * @param method the method
 * @param path the path as sent
 * @param query the query as sent, with secrets hidden
 * @param version the version of the Atlas API that was served
 * @param caller the authenticated public key or client ID
 * @param username the claimed public key or client ID, if not authenticated
 * @param status the HTTP status
 * @param errorCode the Atlas error code
 * @param why the reason for the denial
 * @param challenge whether the response was only an authentication challenge
 * @param leniencies the leniencies that the request needed
 * @param durationMillis the time from arrival until the response was sent
 * @param requestBody the part of the request body that was read and kept
 * @param responseBody the response body
 */
public record RecordedExchange(Instant time, String method, String path, @Nullable String query,
		@Nullable String version, @Nullable String caller, @Nullable String username, int status,
		@Nullable String errorCode, @Nullable String why, boolean challenge, List<Leniency> leniencies,
		long durationMillis, @Nullable RecordedBody requestBody, @Nullable RecordedBody responseBody) {

	/**
	 * The maximum number of characters kept of a text, more than any Atlas client sends.
	 */
	private static final int LONGEST = 2048;

	/**
	 * The bytes that the objects of an exchange take, without their contents.
	 */
	private static final int OVERHEAD = 400;

	private static final String REST = "...";

	/**
	 * The length of a percent-encoded byte.
	 */
	private static final int ESCAPE = 3;

	public RecordedExchange {
		method = cut(method);
		path = cut(path);
		query = (query != null) ? cut(query) : null;
		caller = (caller != null) ? cut(caller) : null;
		username = (username != null) ? cut(username) : null;
		why = (why != null) ? cut(why) : null;
	}

	/**
	 * Estimates the memory size in bytes; rather too high than too low.
	 * @return the size
	 */
	public int bytes() {
		return OVERHEAD + bytes(this.method) + bytes(this.path) + bytes(this.query) + bytes(this.caller)
				+ bytes(this.username) + bytes(this.why) + bytes(this.requestBody) + bytes(this.responseBody);
	}

	private static int bytes(@Nullable RecordedBody body) {
		return (body != null) ? bytes(body.json()) : 0;
	}

	private static int bytes(@Nullable String text) {
		return (text != null) ? 2 * text.length() : 0;
	}

	/**
	 * Cuts a long text, but no percent-encoded byte: the path is decoded again.
	 */
	private static String cut(String text) {
		if (text.length() <= LONGEST) {
			return text;
		}
		int escape = text.lastIndexOf('%', LONGEST - 1);
		return text.substring(0, (escape > LONGEST - ESCAPE) ? escape : LONGEST) + REST;
	}

}
