package io.mockatlas.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Parser of one JSON text (RFC 8259). If a name occurs twice, the last value wins.
 */
final class JsonReader {

	private static final int DEEPEST = 100;

	private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?");

	private final String text;

	private int at;

	JsonReader(String text) {
		this.text = text;
	}

	/**
	 * Reads the whole text.
	 * @return maps, lists, strings, numbers, booleans and nulls
	 * @throws MockAtlasException if the text is not valid JSON
	 */
	@Nullable Object read() {
		Object value = value(0);
		skipSpace();
		if (this.at < this.text.length()) {
			throw broken();
		}
		return value;
	}

	private @Nullable Object value(int depth) {
		if (depth > DEEPEST) {
			throw broken();
		}
		skipSpace();
		return switch (peek()) {
			case '{' -> object(depth);
			case '[' -> list(depth);
			case '"' -> text();
			case 't' -> literal("true", true);
			case 'f' -> literal("false", false);
			case 'n' -> literal("null", null);
			default -> number();
		};
	}

	private Map<String, @Nullable Object> object(int depth) {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		this.at++;
		if (comes('}')) {
			return object;
		}
		do {
			skipSpace();
			String name = text();
			if (!comes(':')) {
				throw broken();
			}
			object.put(name, value(depth + 1));
		}
		while (comes(','));
		return closed(object, '}');
	}

	private List<@Nullable Object> list(int depth) {
		List<@Nullable Object> list = new ArrayList<>();
		this.at++;
		if (comes(']')) {
			return list;
		}
		do {
			list.add(value(depth + 1));
		}
		while (comes(','));
		return closed(list, ']');
	}

	private <T> T closed(T value, char bracket) {
		if (!comes(bracket)) {
			throw broken();
		}
		return value;
	}

	private String text() {
		if (peek() != '"') {
			throw broken();
		}
		StringBuilder read = new StringBuilder();
		this.at++;
		while (peek() != '"') {
			if (peek() < ' ') {
				throw broken();
			}
			char c = next();
			read.append((c == '\\') ? escaped() : c);
		}
		this.at++;
		return read.toString();
	}

	private char escaped() {
		char c = next();
		return switch (c) {
			case '"', '\\', '/' -> c;
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			case 'u' -> unit();
			default -> throw broken();
		};
	}

	private char unit() {
		int unit = 0;
		for (int i = 0; i < 4; i++) {
			char c = next();
			int digit = (c < 128) ? Character.digit(c, 16) : -1;
			if (digit < 0) {
				throw broken();
			}
			unit = unit * 16 + digit;
		}
		return (char) unit;
	}

	private BigDecimal number() {
		Matcher number = NUMBER.matcher(this.text).region(this.at, this.text.length());
		if (!number.lookingAt()) {
			throw broken();
		}
		this.at = number.end();
		return new BigDecimal(number.group());
	}

	private @Nullable Object literal(String literal, @Nullable Object value) {
		if (!this.text.startsWith(literal, this.at)) {
			throw broken();
		}
		this.at += literal.length();
		return value;
	}

	private boolean comes(char c) {
		skipSpace();
		boolean comes = this.at < this.text.length() && this.text.charAt(this.at) == c;
		this.at += (comes) ? 1 : 0;
		return comes;
	}

	private void skipSpace() {
		while (this.at < this.text.length() && " \t\r\n".indexOf(this.text.charAt(this.at)) >= 0) {
			this.at++;
		}
	}

	private char next() {
		char c = peek();
		this.at++;
		return c;
	}

	private char peek() {
		if (this.at >= this.text.length()) {
			throw broken();
		}
		return this.text.charAt(this.at);
	}

	private MockAtlasException broken() {
		String excerpt = (this.text.length() > 200) ? this.text.substring(0, 200) + "..." : this.text;
		return new MockAtlasException("No JSON from character " + this.at + " on: " + excerpt);
	}

}
