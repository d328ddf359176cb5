package io.mockatlas.limits;

import io.github.bucket4j.TimeMeter;

/**
 * Ten calls a minute for everybody, where limits are enforced.
 */
final class Throttle {

	static final int CALLS = 10;

	static final int MINUTES = 1;

	private static final Capacity CAPACITY = new Capacity(CALLS, CALLS);

	private final boolean enforced;

	private final Buckets<String> buckets;

	Throttle(LimitsProperties properties, TimeMeter time) {
		this.enforced = properties.areEnforced();
		this.buckets = new Buckets<>(time);
	}

	boolean admits(String who) {
		return !this.enforced || this.buckets.take(who, CAPACITY).isConsumed();
	}

}
