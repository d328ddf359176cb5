package io.mockatlas.seed.validation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.mockatlas.organization.Roles;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SeedBinding;
import io.mockatlas.seed.SeedClock;
import io.mockatlas.seed.SeedSource;
import io.mockatlas.seed.SourceLocation;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.stereotype.Component;

/**
 * Reader of seeds: parses and validates a text, and throws its first error.
 */
@Component
public class SeedReader {

	/**
	 * Placeholder values for request bodies: none, so that callers cannot read the
	 * server's environment.
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
	 * Reads and validates the start seed.
	 */
	public ValidatedSeed read(SeedSource source) {
		return validate(parse(source), ExistingAccounts.NONE);
	}

	/**
	 * Parses a seed configured by the server's operator. Dates in the future are errors,
	 * unless the seed sets the clock.
	 */
	public ParsedSeed parse(SeedSource source) {
		Seed seed = new SeedBinding(source, this.environment).bind();
		return new ParsedSeed(seed, SourceLocation.root(source), seed.clock() != null, null);
	}

	/**
	 * Parses a seed from a caller, which may be an export with dates in the future.
	 */
	public ParsedSeed parseRequestBody(SeedSource source) {
		return new ParsedSeed(new SeedBinding(source, NOTHING).bind(), SourceLocation.root(source), true, null);
	}

	/**
	 * Sets the clock if the seed has a clock setting, then validates the seed.
	 * @param parsed the parsed seed
	 * @param existing existing accounts of the seed's users
	 */
	public ValidatedSeed validate(ParsedSeed parsed, ExistingAccounts existing) {
		Seed.Clock written = parsed.seed().clock();
		Instant now = (written != null) ? set(written, parsed.root().field("clock")) : this.clock.instant();
		return SeedValidator.of(parsed, new SeedRoles(this.roles), existing, now.truncatedTo(ChronoUnit.SECONDS));
	}

	private Instant set(Seed.Clock written, SourceLocation at) {
		Instant now = exactly(written.now(), at.field("now"));
		Duration shift = duration(written.shift(), at.field("shift"));
		if ((now == null) == (shift == null)) {
			throw at.error("must have one of the fields now and shift");
		}
		Instant shown = this.seedClock.set(new SeedClock.Setting(now, shift, Boolean.TRUE.equals(written.frozen())));
		if (shown == null) {
			throw at.error("must show a time from 1970 to the end of 2105");
		}
		return shown;
	}

	/**
	 * Returns the instant in milliseconds, the clock's precision.
	 */
	private static @Nullable Instant exactly(@Nullable String text, SourceLocation at) {
		return (at.instant(text) != null) ? Instant.parse(text).truncatedTo(ChronoUnit.MILLIS) : null;
	}

	private static @Nullable Duration duration(@Nullable String text, SourceLocation at) {
		try {
			return (text != null) ? Duration.parse(text) : null;
		}
		catch (DateTimeException ex) {
			throw at.error("is not a duration such as P31D or PT36H: " + text);
		}
	}

}
