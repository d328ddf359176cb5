package io.mockatlas.control.faults;

import java.time.Instant;

import io.mockatlas.control.faults.effect.FaultEffect;
import io.mockatlas.control.faults.effect.FaultStage;
import org.jspecify.annotations.Nullable;

/**
 * Validated definition of a fault.
 *
 * @param entry the entry in the request body
 * @param where the position in the document
 * @param match the calls the fault applies to
 * @param stage the stage at which the fault acts
 * @param effect the effect; null for a delay only
 * @param delay the delay
 * @param times the maximum number of calls; null for no limit
 * @param expiresAt the expiry time; null for none
 * @param probability the probability that the fault acts on a call; null for always
 * @param seed the seed of the random generators; null if nothing is random
 */
record FaultDefinition(FaultEntry entry, String where, CallPattern match, FaultStage stage,
		@Nullable FaultEffect effect, FaultDelay delay, @Nullable Integer times, @Nullable Instant expiresAt,
		@Nullable Double probability, @Nullable Long seed) {

	FaultDefinition expiringAt(@Nullable Instant expiry) {
		return new FaultDefinition(this.entry, this.where, this.match, this.stage, this.effect, this.delay, this.times,
				expiry, this.probability, this.seed);
	}

	String summary() {
		return this.where + ": " + ((this.effect != null) ? this.effect.summary() : "delayed");
	}

}
