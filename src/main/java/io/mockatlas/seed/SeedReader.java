package io.mockatlas.seed;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.mockatlas.directory.Roles;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.stereotype.Component;

/**
 * Reads a seed: from its text to the population that it makes, or to its first mistake.
 */
@Component
class SeedReader {

	/**
	 * For texts that come from callers: none of them reads this server's environment.
	 */
	private static final PropertyResolver NOTHING = new PropertySourcesPropertyResolver(new MutablePropertySources());

	private final Environment environment;

	private final Roles roles;

	private final Clock clock;

	private final SeedClock seedClock;

	SeedReader(Environment environment, Roles roles, Clock clock, SeedClock seedClock) {
		this.environment = environment;
		this.roles = roles;
		this.clock = clock;
		this.seedClock = seedClock;
	}

	/**
	 * Reads the seed that a server starts with.
	 */
	ValidatedSeed read(SeedSource source) {
		return populate(draft(source), ExistingAccounts.NOBODY);
	}

	/**
	 * What is written in a seed that the one who runs this server has chosen. Dates in
	 * the future are a mistake in it, unless it says how the clock is set.
	 */
	ParsedSeed draft(SeedSource source) {
		Seed seed = new SeedBinding(source, this.environment).bind();
		return new ParsedSeed(seed, SourceLocation.root(source), seed.clock() != null, null);
	}

	/**
	 * What is written in a seed that a caller sent, which may well be an export.
	 */
	ParsedSeed draftOfCaller(SeedSource source) {
		return new ParsedSeed(new SeedBinding(source, NOTHING).bind(), SourceLocation.root(source), true, null);
	}

	/**
	 * Sets the clock as the seed says, if it says so, then counts everybody.
	 * @param parsed what is written
	 * @param existing the accounts that people have already
	 */
	ValidatedSeed populate(ParsedSeed parsed, ExistingAccounts existing) {
		Seed.Clock written = parsed.seed().clock();
		Instant now = (written != null) ? set(written, parsed.root().field("clock")) : this.clock.instant();
		return SeedValidator.of(parsed, new SeedRoles(this.roles), existing, now.truncatedTo(ChronoUnit.SECONDS));
	}

	private Instant set(Seed.Clock written, SourceLocation at) {
		Instant now = exactly(written.now(), at.field("now"));
		Duration shift = duration(written.shift(), at.field("shift"));
		if ((now == null) == (shift == null)) {
			throw at.mistake("must have one of the fields now and shift");
		}
		Instant shown = this.seedClock.set(new SeedClock.Setting(now, shift, Boolean.TRUE.equals(written.frozen())));
		if (shown == null) {
			throw at.mistake("must show a time from 1970 to the end of 2105");
		}
		return shown;
	}

	/**
	 * To the millisecond, as the clock is kept.
	 */
	private static @Nullable Instant exactly(@Nullable String text, SourceLocation at) {
		return (at.instant(text) != null) ? Instant.parse(text).truncatedTo(ChronoUnit.MILLIS) : null;
	}

	private static @Nullable Duration duration(@Nullable String text, SourceLocation at) {
		try {
			return (text != null) ? Duration.parse(text) : null;
		}
		catch (DateTimeException ex) {
			throw at.mistake("is not a duration such as P31D or PT36H: " + text);
		}
	}

}
