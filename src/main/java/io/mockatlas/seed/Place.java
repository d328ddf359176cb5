package io.mockatlas.seed;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * A place in a seed, so that a mistake can say where it is.
 *
 * @param file what the seed is called
 * @param lines the line of every value, by its path
 * @param path the way to the value, such as {@code organizations[0].users[1].username};
 * empty for the whole
 */
record Place(String file, Map<String, Integer> lines, String path) {

	private static final Instant EARLIEST = Instant.EPOCH;

	private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

	Place field(String name) {
		return at((this.path.isEmpty()) ? name : this.path + "." + name);
	}

	Place item(int index) {
		return at(this.path + "[" + index + "]");
	}

	/**
	 * Visits each element of a list with its place; a list that was left out has none.
	 */
	<T> void each(@Nullable List<T> items, BiConsumer<T, Place> visitor) {
		if (items != null) {
			for (int i = 0; i < items.size(); i++) {
				visitor.accept(items.get(i), item(i));
			}
		}
	}

	/**
	 * Looks that a list is not too long.
	 */
	void atMost(int max, @Nullable List<?> items, String what) {
		if (items != null && items.size() > max) {
			throw item(max).mistake("is one more than the " + max + " " + what);
		}
	}

	/**
	 * The value, which must not be left out.
	 */
	<T> T required(@Nullable T value) {
		if (value == null) {
			throw mistake("is required");
		}
		return value;
	}

	/**
	 * The text, which must be there and fit where it is kept.
	 */
	String text(@Nullable String value, int maxLength) {
		String text = required(value);
		if (text.isBlank()) {
			throw mistake("must not be empty");
		}
		if (text.chars().anyMatch(Character::isISOControl)) {
			throw mistake("must not hold control characters");
		}
		if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			throw mistake("must not hold half a character");
		}
		if (text.length() > maxLength) {
			throw mistake("has " + text.length() + " characters, at most " + maxLength + " are possible");
		}
		return text;
	}

	/**
	 * The instant in whole seconds, if there is one.
	 */
	@Nullable Instant instant(@Nullable String text) {
		if (text == null) {
			return null;
		}
		try {
			Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
			if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
				return instant;
			}
		}
		catch (DateTimeException ex) {
			// said below
		}
		throw mistake("is not an instant such as 2026-01-31T12:00:00Z: " + text);
	}

	/**
	 * The instant in whole seconds, if there is one, at which something was made.
	 * @param text the instant
	 * @param latest the latest that is possible
	 */
	@Nullable Instant past(@Nullable String text, Instant latest) {
		Instant instant = instant(text);
		if (instant != null && instant.isAfter(latest)) {
			throw mistake("must not be in the future");
		}
		return instant;
	}

	/**
	 * The line of the value; of what it is missing in, if it is not there.
	 */
	int line() {
		for (String known = this.path; !known.isEmpty(); known = parent(known)) {
			Integer line = this.lines.get(known);
			if (line != null) {
				return line;
			}
		}
		return this.lines.getOrDefault("", 1);
	}

	SeedException mistake(String what) {
		String where = (this.path.isEmpty()) ? "" : this.path + ": ";
		return new SeedException(this.file + ":" + line() + ": " + where + what);
	}

	private Place at(String other) {
		return new Place(this.file, this.lines, other);
	}

	private static String parent(String path) {
		return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
	}

}
