package io.mockatlas.control.faults;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

import io.mockatlas.control.faults.effect.FaultStage;
import org.jspecify.annotations.Nullable;

/**
 * Configured fault with a counter of the calls it acted on.
 */
final class Fault {

	private final FaultDefinition definition;

	private final @Nullable Random chance;

	private final @Nullable Random delays;

	private int hits;

	Fault(FaultDefinition definition) {
		this.definition = definition;
		// Separate generators, so that a random delay does not change which calls are
		// hit.
		this.chance = (definition.seed() != null) ? new Random(definition.seed()) : null;
		this.delays = (definition.seed() != null) ? new Random(~definition.seed()) : null;
	}

	/**
	 * Returns the faults that can act on a call, regardless of its caller.
	 */
	static List<Fault> matchingTarget(List<Fault> faults, CallDescription call) {
		return faults.stream().filter((fault) -> fault.definition.match().matchesTarget(call)).toList();
	}

	/**
	 * Finds the first fault that acts on a call, and counts the hit.
	 * @return the activation; null if no fault acts
	 */
	static @Nullable FaultActivation first(List<Fault> faults, boolean arriving, CallDescription call, Instant now) {
		for (Fault fault : faults) {
			if (fault.definition.stage() == FaultStage.CONNECTION == arriving
					&& fault.definition.match().matches(call)) {
				FaultActivation activation = fault.take(now);
				if (activation != null) {
					return activation;
				}
			}
		}
		return null;
	}

	private synchronized @Nullable FaultActivation take(Instant now) {
		if (isExpired(now) || isSkippedByChance()) {
			return null;
		}
		this.hits++;
		FaultDelay delay = this.definition.delay();
		return new FaultActivation(this.definition, (this.delays != null) ? delay.draw(this.delays) : delay.least());
	}

	private boolean isExpired(Instant now) {
		return (this.definition.times() != null && this.hits >= this.definition.times())
				|| (this.definition.expiresAt() != null && !now.isBefore(this.definition.expiresAt()));
	}

	private boolean isSkippedByChance() {
		return this.chance != null && this.definition.probability() != null
				&& this.chance.nextDouble() >= this.definition.probability();
	}

	synchronized int hits() {
		return this.hits;
	}

	/**
	 * Returns the number of calls this fault will still act on; null for no limit.
	 */
	synchronized @Nullable Integer remaining(Instant now) {
		if (isExpired(now)) {
			return 0;
		}
		return (this.definition.times() != null) ? this.definition.times() - this.hits : null;
	}

	/**
	 * Returns the definition together with the counters.
	 */
	synchronized FaultEntry shown(Instant now) {
		Instant expiresAt = this.definition.expiresAt();
		return this.definition.entry()
			.counted(this.hits, remaining(now), (expiresAt != null) ? expiresAt.truncatedTo(ChronoUnit.MILLIS) : null);
	}

	FaultDefinition definition() {
		return this.definition;
	}

}
