package io.mockatlas.control.faults;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * A fault that waits for calls, and counts those that it has acted on.
 */
final class Fault {

	private final FaultDefinition definition;

	private final @Nullable Random chance;

	private final @Nullable Random delays;

	private int hits;

	Fault(FaultDefinition definition) {
		this.definition = definition;
		// Apart, so that a delay changes nothing about which calls are hit.
		this.chance = (definition.seed() != null) ? new Random(definition.seed()) : null;
		this.delays = (definition.seed() != null) ? new Random(~definition.seed()) : null;
	}

	/**
	 * Looks for the first fault that acts on a call, which uses it up by one.
	 * @return what it does; null if none acts
	 */
	static @Nullable FaultActivation first(List<Fault> faults, boolean arriving, FaultCandidate call, Instant now) {
		for (Fault fault : faults) {
			if (fault.definition.stage() == FaultStage.CONNECTION == arriving && fault.definition.match().fits(call)) {
				FaultActivation activation = fault.take(now);
				if (activation != null) {
					return activation;
				}
			}
		}
		return null;
	}

	private synchronized @Nullable FaultActivation take(Instant now) {
		if (isOver(now) || isSpared()) {
			return null;
		}
		this.hits++;
		FaultDelay delay = this.definition.delay();
		return new FaultActivation(this.definition, (this.delays != null) ? delay.draw(this.delays) : delay.least());
	}

	private boolean isOver(Instant now) {
		return (this.definition.times() != null && this.hits >= this.definition.times())
				|| (this.definition.expiresAt() != null && !now.isBefore(this.definition.expiresAt()));
	}

	private boolean isSpared() {
		return this.chance != null && this.definition.probability() != null
				&& this.chance.nextDouble() >= this.definition.probability();
	}

	synchronized int hits() {
		return this.hits;
	}

	/**
	 * How many calls it will act on yet; null if there is no end.
	 */
	synchronized @Nullable Integer remaining(Instant now) {
		if (isOver(now)) {
			return 0;
		}
		return (this.definition.times() != null) ? this.definition.times() - this.hits : null;
	}

	/**
	 * How it was asked for, and what became of it.
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
