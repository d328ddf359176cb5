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

	private final Plan plan;

	private final @Nullable Random chance;

	private final @Nullable Random delays;

	private int hits;

	Fault(Plan plan) {
		this.plan = plan;
		// Apart, so that a delay changes nothing about which calls are hit.
		this.chance = (plan.seed() != null) ? new Random(plan.seed()) : null;
		this.delays = (plan.seed() != null) ? new Random(~plan.seed()) : null;
	}

	/**
	 * Looks for the first fault that acts on a call, which uses it up by one.
	 * @return what it does; null if none acts
	 */
	static @Nullable Hit first(List<Fault> faults, boolean arriving, Call call, Instant now) {
		for (Fault fault : faults) {
			if (fault.plan.stage() == Stage.CONNECTION == arriving && fault.plan.match().fits(call)) {
				Hit hit = fault.take(now);
				if (hit != null) {
					return hit;
				}
			}
		}
		return null;
	}

	private synchronized @Nullable Hit take(Instant now) {
		if (isOver(now) || isSpared()) {
			return null;
		}
		this.hits++;
		Delay delay = this.plan.delay();
		return new Hit(this.plan, (this.delays != null) ? delay.draw(this.delays) : delay.least());
	}

	private boolean isOver(Instant now) {
		return (this.plan.times() != null && this.hits >= this.plan.times())
				|| (this.plan.expiresAt() != null && !now.isBefore(this.plan.expiresAt()));
	}

	private boolean isSpared() {
		return this.chance != null && this.plan.probability() != null
				&& this.chance.nextDouble() >= this.plan.probability();
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
		return (this.plan.times() != null) ? this.plan.times() - this.hits : null;
	}

	/**
	 * How it was asked for, and what became of it.
	 */
	synchronized FaultEntry shown(Instant now) {
		Instant expiresAt = this.plan.expiresAt();
		return this.plan.entry()
			.counted(this.hits, remaining(now), (expiresAt != null) ? expiresAt.truncatedTo(ChronoUnit.MILLIS) : null);
	}

	Plan plan() {
		return this.plan;
	}

}
