package io.mockatlas.limits;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

/**
 * Buckets of tokens, each full at first and filled up at fixed intervals (documented). No
 * more are kept than anybody could need: past that number the one that was not used for
 * longest makes way, which is full again by then in all likelihood.
 *
 * @param <K> what tells buckets apart
 */
@Behaviour(topic = Topic.LIMITS, evidence = Evidence.DOCUMENTED,
		value = "A token bucket starts full and is refilled at the end of each minute.")
final class TokenBuckets<K> {

	static final int MAX = 10_000;

	/**
	 * How long an interval is, as it was in every refusal that was recorded.
	 */
	static final Duration INTERVAL = Duration.ofMinutes(1);

	private final TimeMeter time;

	private final Map<K, Bucket> buckets = new LinkedHashMap<>(16, 0.75F, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
			return size() > MAX;
		}

	};

	/**
	 * Makes a place for buckets.
	 * @param time what their intervals are measured by: not domain time, for who moves
	 * that must not get tokens for it
	 */
	TokenBuckets(TimeMeter time) {
		this.time = time;
	}

	/**
	 * Takes a token out of a bucket, if there is one.
	 */
	ConsumptionProbe take(K key, BucketCapacity capacity) {
		return bucket(key, capacity).tryConsumeAndReturnRemaining(1);
	}

	private synchronized Bucket bucket(K key, BucketCapacity capacity) {
		return this.buckets.computeIfAbsent(key, (absent) -> full(capacity));
	}

	private Bucket full(BucketCapacity capacity) {
		return Bucket.builder()
			.addLimit(
					(bandwidth) -> bandwidth.capacity(capacity.tokens()).refillIntervally(capacity.refill(), INTERVAL))
			.withCustomTimePrecision(this.time)
			.build();
	}

	synchronized int size() {
		return this.buckets.size();
	}

}
