package io.mockatlas.control.faults;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

import io.mockatlas.control.faults.effect.FaultStage;
import org.jspecify.annotations.Nullable;

/**
 * Configured fault. Its counters are in the database, which all servers share.
 */
final class Fault {

	/**
	 * Distance of two successive states of {@link SplittableRandom}. A generator with the
	 * seed <code>s + n * GAMMA</code> therefore starts with the value that a generator
	 * with the seed <code>s</code> returns after n others.
	 */
	private static final long GAMMA = 0x9e3779b97f4a7c15L;

	private final long id;

	private final FaultDefinition definition;

	private volatile boolean usedUp;

	Fault(long id, FaultDefinition definition) {
		this.id = id;
		this.definition = definition;
	}

	/**
	 * Returns the faults that can act on a call, regardless of its caller.
	 */
	static List<Fault> matchingTarget(List<Fault> faults, CallDescription call) {
		return faults.stream().filter((fault) -> fault.definition.match().matchesTarget(call)).toList();
	}

	/**
	 * Finds the first fault that acts on a call, and counts the hit.
	 * @param counter the counter of hits
	 * @return the activation; null if no fault acts
	 */
	static @Nullable FaultActivation first(List<Fault> faults, boolean arriving, CallDescription call, Instant now,
			Counter counter) {
		for (Fault fault : faults) {
			if (fault.definition.stage() == FaultStage.CONNECTION == arriving && fault.definition.match().matches(call)
					&& !fault.usedUp && !fault.isExpired(now)) {
				FaultActivation activation = counter.count(fault, now);
				if (activation != null) {
					return activation;
				}
			}
		}
		return null;
	}

	/**
	 * Decides whether the fault acts on the next call. The decision depends only on the
	 * counters, so that calls to several servers are selected as those to one server.
	 * @param counters the counters before the call
	 * @param now system time
	 * @return the decision, with the counters after the call
	 */
	Decision decide(FaultCounters counters, Instant now) {
		if (isExpired(now) || isUsedUp(counters)) {
			this.usedUp = isUsedUp(counters);
			return new Decision(counters, null);
		}
		FaultCounters drawn = counters;
		Long seed = this.definition.seed();
		if (seed != null && this.definition.probability() != null) {
			drawn = counters.drawn();
			if (generator(seed, counters.draws()).nextDouble() >= this.definition.probability()) {
				return new Decision(drawn, null);
			}
		}
		FaultDelay delay = this.definition.delay();
		// A separate sequence, so that a random delay does not change which calls are
		// hit.
		return new Decision(drawn.hit(), new FaultActivation(this.definition,
				(seed != null) ? delay.draw(generator(~seed, counters.hits())) : delay.least()));
	}

	/**
	 * Returns the definition together with the counters.
	 */
	FaultEntry shown(FaultCounters counters, Instant now) {
		Instant expiresAt = this.definition.expiresAt();
		return this.definition.entry()
			.counted(this.id, counters.hits(), remaining(counters, now),
					(expiresAt != null) ? expiresAt.truncatedTo(ChronoUnit.MILLIS) : null);
	}

	/**
	 * Returns the number of calls this fault will still act on; null for no limit.
	 */
	@Nullable Integer remaining(FaultCounters counters, Instant now) {
		if (isExpired(now) || isUsedUp(counters)) {
			return 0;
		}
		return (this.definition.times() != null) ? this.definition.times() - counters.hits() : null;
	}

	long id() {
		return this.id;
	}

	FaultDefinition definition() {
		return this.definition;
	}

	private boolean isUsedUp(FaultCounters counters) {
		return this.definition.times() != null && counters.hits() >= this.definition.times();
	}

	private boolean isExpired(Instant now) {
		return this.definition.expiresAt() != null && !now.isBefore(this.definition.expiresAt());
	}

	private static SplittableRandom generator(long seed, long number) {
		return new SplittableRandom(seed + number * GAMMA);
	}

	/**
	 * Counter of the calls that faults act on.
	 */
	@FunctionalInterface
	interface Counter {

		/**
		 * Decides whether a fault acts on a call, and counts it.
		 * @return the activation; null if the fault does not act
		 */
		@Nullable FaultActivation count(Fault fault, Instant now);

	}

	/**
	 * Decision about one call.
	 *
	 * @param counters the counters after the call
	 * @param activation the activation; null if the fault does not act
	 */
	record Decision(FaultCounters counters, @Nullable FaultActivation activation) {
	}

}
