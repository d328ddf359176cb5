package io.mockatlas.limits;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

/**
 * Token buckets, each full at first and refilled at fixed intervals (documented). Their
 * number is limited: beyond it, the least recently used bucket is removed, which most
 * likely is full again by then.
 *
 * @param <K> type of a bucket's key
 */
@Behaviour(topic = Topic.LIMITS, evidence = Evidence.DOCUMENTED,
		value = "A token bucket starts full and is refilled at the end of each minute.")
final class TokenBuckets<K> {

	static final int MAX = 10_000;

	/**
	 * Interval of refills, the same in all recorded errors.
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
	 * Creates an empty collection of buckets.
	 * @param time the time that measures the intervals; not domain time, whose changes
	 * must not refill buckets
	 */
	TokenBuckets(TimeMeter time) {
		this.time = time;
	}

	/**
	 * Takes a token from a bucket, if it has one.
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
