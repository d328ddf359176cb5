package io.mockatlas.control.faults;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import io.mockatlas.control.faults.effect.FaultEffect;
import io.mockatlas.control.faults.effect.FaultStage;
import org.jspecify.annotations.Nullable;

/**
 * Reader of fault documents, which validates each entry.
 */
final class FaultReader {

	private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

	private static final Duration LONGEST_LIFE = Duration.ofDays(366);

	private final CallPatternReader matches;

	private final Instant now;

	FaultReader(CallPatternReader matches, Instant now) {
		this.matches = matches;
		this.now = now;
	}

	FaultDefinition read(String where, @Nullable FaultEntry entry) {
		FaultField field = new FaultField(where);
		if (entry == null) {
			throw field.problem(null, "The field " + where + " must be an object.");
		}
		FaultEffect effect = new FaultEffectReader(field, entry).read();
		if (effect == null && entry.delay() == null) {
			throw field.problem(null, field.fault()
					+ " has no effect: it requires one of the fields delay, status, errorCode, body, truncate, drop and staleNonce.");
		}
		return new FaultDefinition(entry, where, this.matches.read(field, entry), stage(field, entry, effect), effect,
				delay(field, entry), times(field, entry), expiresAt(field, entry), probability(field, entry),
				seed(field, entry));
	}

	private static FaultStage stage(FaultField field, FaultEntry entry, @Nullable FaultEffect effect) {
		FaultStage only = (effect != null) ? effect.only() : null;
		FaultStage asked = asked(field, entry.stage());
		if (effect != null && only != null && asked != null && asked != only) {
			throw field.invalid("stage", "can only be " + only + " for this: " + effect.summary() + ".");
		}
		if (only != null) {
			return only;
		}
		return (asked != null) ? asked : FaultStage.OPERATION;
	}

	private static @Nullable FaultStage asked(FaultField field, @Nullable String name) {
		if (name == null) {
			return null;
		}
		return Stream.of(FaultStage.values())
			.filter((stage) -> stage.toString().equals(name))
			.findFirst()
			.orElseThrow(() -> field.invalid("stage", "must be connection, operation or answer."));
	}

	private static FaultDelay delay(FaultField field, FaultEntry entry) {
		field.needs(entry.maxDelay(), "maxDelay", entry.delay() != null, "delay");
		if (entry.delay() == null) {
			return FaultDelay.NONE;
		}
		Duration least = duration(field, "delay", entry.delay(), LONGEST_DELAY);
		if (entry.maxDelay() == null) {
			return new FaultDelay(least, least);
		}
		Duration most = duration(field, "maxDelay", entry.maxDelay(), LONGEST_DELAY);
		if (most.compareTo(least) <= 0) {
			throw field.invalid("maxDelay", "must be longer than delay.");
		}
		return new FaultDelay(least, most);
	}

	private static @Nullable Integer times(FaultField field, FaultEntry entry) {
		if (entry.times() != null && entry.times() < 1) {
			throw field.invalid("times", "must be 1 or more.");
		}
		return entry.times();
	}

	/**
	 * Returns the expiry time, in the precision in which it is stored.
	 */
	private @Nullable Instant expiresAt(FaultField field, FaultEntry entry) {
		return (entry.timeToLive() != null)
				? this.now.plus(duration(field, "timeToLive", entry.timeToLive(), LONGEST_LIFE))
					.truncatedTo(ChronoUnit.MILLIS)
				: null;
	}

	private static @Nullable Double probability(FaultField field, FaultEntry entry) {
		Double probability = entry.probability();
		// Negated, so that NaN is rejected too.
		if (probability != null && !(probability > 0 && probability <= 1)) {
			throw field.invalid("probability", "must be greater than 0 and at most 1.");
		}
		return probability;
	}

	/**
	 * Returns the seed. A random fault requires one, since its effect would otherwise
	 * differ between test runs.
	 */
	private static @Nullable Long seed(FaultField field, FaultEntry entry) {
		boolean random = entry.probability() != null || entry.maxDelay() != null;
		if (random && entry.seed() == null) {
			throw field.invalid((entry.probability() != null) ? "probability" : "maxDelay",
					"requires a seed, so that the fault acts on the same calls in every run.");
		}
		field.needs(entry.seed(), "seed", random, "probability or maxDelay");
		return entry.seed();
	}

	private static Duration duration(FaultField field, String name, String text, Duration most) {
		try {
			Duration duration = Duration.parse(text);
			if (duration.compareTo(Duration.ofMillis(1)) >= 0 && duration.compareTo(most) <= 0) {
				return duration;
			}
		}
		catch (DateTimeException ex) {
			// reported below
		}
		throw field.invalid(name,
				"must be an ISO 8601 duration from PT0.001S to " + most + ", such as PT0.5S or PT2M.");
	}

}
