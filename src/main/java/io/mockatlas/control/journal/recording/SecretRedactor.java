package io.mockatlas.control.journal.recording;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.mockatlas.protocol.PercentEncoding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.ConcurrentLruCache;

/**
 * Redactor of secrets, which recognizes them by the names of fields and parameters.
 * Headers are not recorded at all.
 */
final class SecretRedactor {

	static final String HIDDEN = "<hidden>";

	private static final List<String> ENDS = List.of("privatekey", "apikey", "secretkey", "accesskey", "secret",
			"password", "passwords", "passwd", "passphrase", "token", "tokens", "bearer", "assertion", "authorization");

	private static final Pattern PARAMETER = Pattern.compile("([^=&?\\s]+)=([^&\\s]*)");

	private static final Pattern MARKS = Pattern.compile("[_.\\[\\]-]|\\d+\\]?$");

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int LONGEST_KNOWN = 64;

	/**
	 * Cache for {@link #isNameOfSecret}, since the same names recur in most bodies.
	 */
	private static final ConcurrentLruCache<String, Boolean> KNOWN = new ConcurrentLruCache<>(256,
			SecretRedactor::isNameOfSecret);

	private SecretRedactor() {
	}

	/**
	 * Returns whether a field or parameter with this name is a secret, such as
	 * {@code privateKey} or {@code client_secret}.
	 */
	static boolean isSecret(String name) {
		return (name.length() <= LONGEST_KNOWN) ? KNOWN.get(name) : isNameOfSecret(name);
	}

	private static boolean isNameOfSecret(String name) {
		String plain = MARKS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
		return ENDS.stream().anyMatch(plain::endsWith);
	}

	/**
	 * Hides the values of secret parameters in a query string or any other text.
	 */
	static @Nullable String redact(@Nullable String text) {
		if (text == null || text.indexOf('=') < 0) {
			return text;
		}
		return PARAMETER.matcher(text)
			.replaceAll((found) -> (isSecretParameter(PercentEncoding.decode(found.group(1)))) ? "$1=" + HIDDEN : "$0");
	}

	/**
	 * Returns whether a query parameter is a secret. In a query {@code key} is one; in a
	 * body it is the key of a tag.
	 */
	private static boolean isSecretParameter(String name) {
		return name.equalsIgnoreCase("key") || isSecret(name);
	}

	/**
	 * Hides the values of secret fields in a body. A body that is not JSON is not kept,
	 * since its secrets cannot be recognized.
	 * @return the part of the body that can be parsed; null if there is none
	 */
	static @Nullable RecordedBody redact(BodyCapture body) {
		if (body.isEmpty()) {
			return null;
		}
		StringWriter json = new StringWriter();
		boolean cut = body.isCut();
		try (JsonParser in = JSON.createParser(body.bytes()); JsonGenerator out = JSON.createGenerator(json)) {
			copy(in, out);
		}
		catch (JacksonException ex) {
			cut = true;
		}
		return (json.getBuffer().isEmpty()) ? null : new RecordedBody(json.toString(), cut);
	}

	/**
	 * Copies JSON tokens. Writes a name only once its value is read, so that the output
	 * stays valid JSON if the input is cut.
	 */
	private static void copy(JsonParser in, JsonGenerator out) {
		String name = null;
		for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
			if (token == JsonToken.PROPERTY_NAME) {
				name = in.currentName();
				continue;
			}
			String text = (token == JsonToken.VALUE_STRING) ? in.getString() : null;
			boolean secret = name != null && isSecret(name) && token != JsonToken.VALUE_NULL;
			if (secret) {
				in.skipChildren();
			}
			if (name != null) {
				out.writeName(name);
				name = null;
			}
			if (secret || text != null) {
				out.writeString((secret) ? HIDDEN : text);
			}
			else {
				out.copyCurrentEventExact(in);
			}
		}
	}

}
