package io.mockatlas.limits;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

/**
 * Capacity of a token bucket and its refill per minute.
 *
 * @param tokens number of tokens in a full bucket
 * @param refill number of tokens added each minute
 */
record BucketCapacity(int tokens, int refill) {

	/**
	 * Returns the capacity for a limit. The refills of 300 (100) and 1200 (500) are
	 * recorded; for other limits only the capacity is known, and the refill is two fifths
	 * (assumed).
	 */
	@Behaviour(topic = Topic.LIMITS, evidence = Evidence.ASSUMED,
			value = "A bucket of 300 tokens gets 100 tokens each minute and a bucket of 1200 gets 500, as recorded; "
					+ "other buckets get two fifths of their capacity.")
	static BucketCapacity of(int tokens) {
		return new BucketCapacity(tokens, switch (tokens) {
			case 300 -> 100;
			case 1200 -> 500;
			default -> Math.max(1, tokens * 2 / 5);
		});
	}

}
