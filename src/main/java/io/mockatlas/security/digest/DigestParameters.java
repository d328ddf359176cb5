package io.mockatlas.security.digest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

/**
 * Parameters of an Authorization header, in the syntax of RFC 7616 and as clients send
 * them: in any order, quoted or unquoted, with blanks around commas and equals signs.
 */
final class DigestParameters {

	private static final String SCHEME = "Digest";

	private static final int LONGEST_HEADER = 8192;

	private static final int MOST_PARAMETERS = 32;

	private static final char END = '\0';

	private final Map<String, String> values = new HashMap<>();

	private final String header;

	private int position = SCHEME.length();

	private DigestParameters(String header) {
		this.header = header;
	}

	static DigestParameters of(String header) {
		MalformedDigestException.unless(header.length() <= LONGEST_HEADER, "header too long");
		MalformedDigestException.unless(isPlain(header), "control character");
		MalformedDigestException.unless(isDigest(header), "scheme is not Digest");
		DigestParameters parameters = new DigestParameters(header);
		parameters.read();
		return parameters;
	}

	String required(String name) {
		String value = optional(name);
		if (value == null) {
			throw new MalformedDigestException(name + " missing");
		}
		return value;
	}

	@Nullable String optional(String name) {
		return this.values.get(name);
	}

	private void read() {
		take(DigestParameters::isBlankOrComma);
		while (!atEnd()) {
			readParameter();
			MalformedDigestException.unless(atEnd() || current() == ',', "comma between parameters missing");
			take(DigestParameters::isBlankOrComma);
		}
	}

	private void readParameter() {
		String name = take(DigestParameters::isNamePart).toLowerCase(Locale.ROOT);
		take(DigestParameters::isBlank);
		MalformedDigestException.unless(!name.isEmpty() && current() == '=', "parameter is not name=value");
		this.position++;
		take(DigestParameters::isBlank);
		String value = (current() == '"') ? takeQuoted() : take(DigestParameters::isBarePart);
		take(DigestParameters::isBlank);
		MalformedDigestException.unless(this.values.put(name, value) == null, "duplicate parameter");
		MalformedDigestException.unless(this.values.size() <= MOST_PARAMETERS, "too many parameters");
	}

	private String take(IntPredicate wanted) {
		int start = this.position;
		while (!atEnd() && wanted.test(current())) {
			this.position++;
		}
		return this.header.substring(start, this.position);
	}

	private String takeQuoted() {
		StringBuilder value = new StringBuilder();
		this.position++;
		while (current() != '"') {
			if (current() == '\\') {
				this.position++;
			}
			MalformedDigestException.unless(!atEnd(), "unterminated quoted value");
			value.append(current());
			this.position++;
		}
		this.position++;
		return value.toString();
	}

	private boolean atEnd() {
		return this.position >= this.header.length();
	}

	private char current() {
		return atEnd() ? END : this.header.charAt(this.position);
	}

	private static boolean isDigest(String header) {
		int length = SCHEME.length();
		return header.regionMatches(true, 0, SCHEME, 0, length)
				&& (header.length() == length || isBlank(header.charAt(length)));
	}

	private static boolean isPlain(String header) {
		for (int i = 0; i < header.length(); i++) {
			char character = header.charAt(i);
			if (Character.isISOControl(character) && character != '\t') {
				return false;
			}
		}
		return true;
	}

	private static boolean isBlank(int character) {
		return character == ' ' || character == '\t';
	}

	private static boolean isBlankOrComma(int character) {
		return isBlank(character) || character == ',';
	}

	private static boolean isNamePart(int character) {
		return isBarePart(character) && character != '=';
	}

	private static boolean isBarePart(int character) {
		return !isBlankOrComma(character) && character != '"';
	}

}
