package io.mockatlas.seed;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * A place in a seed, so that a mistake can say where it is.
 *
 * @param source the seed
 * @param parent the mapping or list that it is in; null for the whole
 * @param name the name of the field; null for an element of a list
 * @param index the number of the element
 */
record SourceLocation(SeedSource source, @Nullable SourceLocation parent, @Nullable String name, int index) {

	private static final Instant EARLIEST = Instant.EPOCH;

	private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

	static SourceLocation root(SeedSource source) {
		return new SourceLocation(source, null, null, 0);
	}

	SourceLocation field(String name) {
		return new SourceLocation(this.source, this, name, 0);
	}

	SourceLocation item(int index) {
		return new SourceLocation(this.source, this, null, index);
	}

	/**
	 * The way to the value, such as {@code organizations[0].users[1].username}; empty for
	 * the whole.
	 */
	String path() {
		if (this.parent == null) {
			return "";
		}
		String before = this.parent.path();
		return (this.name == null) ? before + "[" + this.index + "]"
				: before + ((before.isEmpty()) ? "" : ".") + this.name;
	}

	/**
	 * Visits each element of a list with its place; a list that was left out has none.
	 */
	<T> void each(@Nullable List<T> items, BiConsumer<T, SourceLocation> visitor) {
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
		if (text.chars().anyMatch((unit) -> Character.isSurrogate((char) unit))
				&& !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
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
			return possible(Instant.parse(text).truncatedTo(ChronoUnit.SECONDS), text);
		}
		catch (DateTimeException ex) {
			throw noInstant(text);
		}
	}

	/**
	 * The instant in whole seconds, if there is one, at which something was made.
	 * @param text the instant
	 * @param latest the latest that is possible
	 */
	@Nullable Instant past(@Nullable String text, Instant latest) {
		Instant instant = instant(text);
		if (instant != null) {
			requirePast(instant, latest);
		}
		return instant;
	}

	/**
	 * Looks that an instant can be kept.
	 */
	void requirePossible(Instant instant) {
		possible(instant, instant);
	}

	/**
	 * Looks that something can have been made at an instant.
	 */
	void requirePast(Instant instant, Instant latest) {
		requirePossible(instant);
		if (instant.isAfter(latest)) {
			throw mistake("must not be in the future");
		}
	}

	private Instant possible(Instant instant, Object written) {
		if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
			throw noInstant(written);
		}
		return instant;
	}

	private SeedException noInstant(Object written) {
		return mistake("is not an instant such as 2026-01-31T12:00:00Z: " + written);
	}

	/**
	 * The line of the value; of what it is missing in, if it is not there. Only mistakes
	 * need it, so it is not kept but looked for in the text.
	 */
	int line() {
		return new SeedLines(this.source).of(this);
	}

	SeedException mistake(String what) {
		return mistake(line(), what);
	}

	SeedException mistake(int line, String what) {
		String path = path();
		return this.source.mistake(line, (path.isEmpty()) ? what : path + ": " + what);
	}

}
