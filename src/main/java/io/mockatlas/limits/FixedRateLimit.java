package io.mockatlas.limits;

import io.github.bucket4j.TimeMeter;

/**
 * Fixed rate limit of ten calls a minute for each key. It admits every call if limits are
 * not enforced.
 */
final class FixedRateLimit {

	static final int CALLS = 10;

	static final int MINUTES = 1;

	private static final BucketCapacity CAPACITY = new BucketCapacity(CALLS, CALLS);

	private final boolean enforced;

	private final TokenBuckets<String> buckets;

	FixedRateLimit(LimitsProperties properties, TimeMeter time) {
		this.enforced = properties.areEnforced();
		this.buckets = new TokenBuckets<>(time);
	}

	boolean tryAcquire(String who) {
		return !this.enforced || this.buckets.take(who, CAPACITY).isConsumed();
	}

}
