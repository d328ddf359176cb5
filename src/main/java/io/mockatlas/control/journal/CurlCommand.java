package io.mockatlas.control.journal;

import java.util.List;
import java.util.Locale;

import io.mockatlas.control.journal.recording.ExchangeDetail;
import io.mockatlas.control.journal.recording.RecordedBody;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Command line of curl that repeats a request. It contains no credentials, but the
 * environment variables of Atlas's clients.
 *
 * @param request the request
 * @param detail its headers and body, if recorded
 * @param baseUrl the base URL of the server
 */
record CurlCommand(JournaledRequest request, @Nullable ExchangeDetail detail, String baseUrl) {

	private static final String DIGEST = "--digest --user \"$MONGODB_ATLAS_PUBLIC_API_KEY:$MONGODB_ATLAS_PRIVATE_API_KEY\"";

	private static final String BEARER = "-H \"Authorization: Bearer $MONGODB_ATLAS_ACCESS_TOKEN\"";

	private static final String SERVICE_ACCOUNT = "mdb_sa_id_";

	String text() {
		StringBuilder line = new StringBuilder("curl ");
		String credentials = credentials();
		line.append((credentials.isEmpty()) ? "" : credentials + " ");
		if (!this.request.method().equals("GET")) {
			line.append("-X ").append(quoted(this.request.method())).append(' ');
		}
		for (String name : List.of(HttpHeaders.ACCEPT, HttpHeaders.CONTENT_TYPE)) {
			String value = header(name);
			if (value != null) {
				line.append("-H ").append(quoted(name + ": " + value)).append(' ');
			}
		}
		RecordedBody body = (this.detail != null) ? this.detail.requestBody() : null;
		if (body != null) {
			line.append("--data ").append(quoted(body.json())).append(' ');
		}
		String query = this.request.query();
		return line.append(quoted(this.baseUrl + this.request.path() + ((query != null) ? "?" + query : "")))
			.toString();
	}

	private String credentials() {
		String sent = (this.detail != null) ? header(this.detail, HttpHeaders.AUTHORIZATION) : null;
		String caller = (this.request.caller() != null) ? this.request.caller() : this.request.username();
		if (sent == null && caller == null && this.request.challenge() == null) {
			return "";
		}
		boolean bearer = (sent != null) ? sent.toLowerCase(Locale.ROOT).startsWith("bearer")
				: caller != null && caller.startsWith(SERVICE_ACCOUNT);
		return (bearer) ? BEARER : DIGEST;
	}

	private @Nullable String header(String name) {
		if (this.detail != null) {
			return header(this.detail, name);
		}
		return (name.equals(HttpHeaders.ACCEPT) && this.request.version() != null)
				? "application/vnd.atlas." + this.request.version() + "+json" : null;
	}

	private static @Nullable String header(ExchangeDetail detail, String name) {
		return detail.requestHeaders()
			.stream()
			.filter((header) -> header.get(0).equalsIgnoreCase(name))
			.map((header) -> header.get(1))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Quotes a text for a POSIX shell.
	 */
	private static String quoted(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

}
