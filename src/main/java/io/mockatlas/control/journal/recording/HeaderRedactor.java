package io.mockatlas.control.journal.recording;

import java.util.Objects;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;

/**
 * Redactor of secrets in headers. Of credentials the scheme stays, and of HTTP Digest
 * everything but the response, from which the private key could be guessed.
 */
final class HeaderRedactor {

	private static final int LONGEST = 2048;

	private static final String REST = "...";

	private static final Pattern RESPONSE = Pattern.compile("(?i)\\b(response\\s*=\\s*)(?:\"[^\"]*\"?|[^,\\s]*)");

	private static final Pattern SCHEME = Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9_-]*)(\\s.*)?$", Pattern.DOTALL);

	private HeaderRedactor() {
	}

	/**
	 * Hides the secrets in the value of a header.
	 */
	static String redact(String name, String value) {
		if (HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)) {
			return cut(credentials(value));
		}
		if (HttpHeaders.COOKIE.equalsIgnoreCase(name) || HttpHeaders.SET_COOKIE.equalsIgnoreCase(name)
				|| SecretRedactor.isSecret(name)) {
			return SecretRedactor.HIDDEN;
		}
		return cut(Objects.requireNonNull(SecretRedactor.redact(value)));
	}

	private static String credentials(String value) {
		var scheme = SCHEME.matcher(value);
		if (!scheme.matches() || scheme.group(2) == null) {
			return SecretRedactor.HIDDEN;
		}
		return (scheme.group(1).equalsIgnoreCase("Digest"))
				? RESPONSE.matcher(value).replaceAll("$1" + SecretRedactor.HIDDEN)
				: scheme.group(1) + " " + SecretRedactor.HIDDEN;
	}

	private static String cut(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + REST : text;
	}

}
