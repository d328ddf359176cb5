package io.mockatlas.seed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Location in a seed, for error messages.
 *
 * @param source the seed
 * @param parent the enclosing mapping or list; null for the whole seed
 * @param name the name of the field; null for an element of a list
 * @param index the index of the element
 */
public record SourceLocation(SeedSource source, @Nullable SourceLocation parent, @Nullable String name, int index) {

	private static final Instant EARLIEST = Instant.EPOCH;

	private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

	public static SourceLocation root(SeedSource source) {
		return new SourceLocation(source, null, null, 0);
	}

	public SourceLocation field(String name) {
		return new SourceLocation(this.source, this, name, 0);
	}

	SourceLocation item(int index) {
		return new SourceLocation(this.source, this, null, index);
	}

	/**
	 * Returns the path to the value, such as {@code organizations[0].users[1].username};
	 * empty for the whole seed.
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
	 * Visits each element of a list with its location. A missing list has no elements.
	 */
	public <T> void each(@Nullable List<T> items, BiConsumer<T, SourceLocation> visitor) {
		if (items != null) {
			for (int i = 0; i < items.size(); i++) {
				visitor.accept(items.get(i), item(i));
			}
		}
	}

	/**
	 * Rejects a list that is too long.
	 */
	public void atMost(int max, @Nullable List<?> items, String what) {
		if (items != null && items.size() > max) {
			throw item(max).error("exceeds the limit of " + max + " " + what);
		}
	}

	/**
	 * Returns the value, and rejects a missing one.
	 */
	public <T> T required(@Nullable T value) {
		if (value == null) {
			throw error("is required");
		}
		return value;
	}

	/**
	 * Returns the text, and rejects one that is missing, blank, too long or cannot be
	 * stored.
	 */
	public String text(@Nullable String value, int maxLength) {
		String text = required(value);
		if (text.isBlank()) {
			throw error("must not be empty");
		}
		if (text.chars().anyMatch(Character::isISOControl)) {
			throw error("must not contain control characters");
		}
		if (text.length() > maxLength) {
			throw error("has " + text.length() + " characters, at most " + maxLength + " are allowed");
		}
		return text;
	}

	/**
	 * Parses an instant, in whole seconds. Returns null for a missing value.
	 */
	@Nullable public Instant instant(@Nullable String text) {
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
	 * Parses a creation time, in whole seconds. Returns null for a missing value.
	 * @param text the instant
	 * @param latest the latest valid time
	 */
	@Nullable public Instant past(@Nullable String text, Instant latest) {
		Instant instant = instant(text);
		if (instant != null) {
			requirePast(instant, latest);
		}
		return instant;
	}

	/**
	 * Rejects an instant outside the supported range.
	 */
	public void requirePossible(Instant instant) {
		possible(instant, instant);
	}

	/**
	 * Rejects an instant that cannot be a creation time.
	 */
	public void requirePast(Instant instant, Instant latest) {
		requirePossible(instant);
		if (instant.isAfter(latest)) {
			throw error("must not be in the future");
		}
	}

	private Instant possible(Instant instant, Object written) {
		if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
			throw noInstant(written);
		}
		return instant;
	}

	private SeedException noInstant(Object written) {
		return error("is not an instant such as 2026-01-31T12:00:00Z: " + written);
	}

	/**
	 * Returns the line of the value, or of the enclosing value if it is missing. Only
	 * error messages need it, so it is computed from the text and not stored.
	 */
	public int line() {
		return new SeedLines(this.source).of(this);
	}

	public SeedException error(String what) {
		return error(line(), what);
	}

	public SeedException error(int line, String what) {
		String path = path();
		return this.source.error(line, (path.isEmpty()) ? what : path + ": " + what);
	}

}
