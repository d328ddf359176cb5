package io.mockatlas.control.faults;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a fault is, before it meets a call.
 *
 * @param entry how it was asked for
 * @param where its place in the document
 * @param match which calls it is for
 * @param stage how far they get
 * @param effect what it does; null if it only holds up
 * @param delay how long it holds up
 * @param times how many calls it acts on; null for no end
 * @param expiresAt when it is over; null for never
 * @param probability how likely it acts on a call; null for always
 * @param seed what chance begins with; null where nothing is left to chance
 */
record FaultDefinition(FaultEntry entry, String where, CallPattern match, FaultStage stage,
		@Nullable FaultEffect effect, FaultDelay delay, @Nullable Integer times, @Nullable Instant expiresAt,
		@Nullable Double probability, @Nullable Long seed) {

	String summary() {
		return this.where + ": " + ((this.effect != null) ? this.effect.summary() : "delayed");
	}

}
