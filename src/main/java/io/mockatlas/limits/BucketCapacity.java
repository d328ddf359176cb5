package io.mockatlas.limits;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

/**
 * How much a bucket holds, and how much of it comes back each minute.
 *
 * @param tokens how many tokens a full bucket has
 * @param refill how many come back
 */
record BucketCapacity(int tokens, int refill) {

	/**
	 * The capacity of a set of endpoints. Recorded are 300 with 100 and 1200 with 500; of
	 * others only the capacity is known, and two fifths come back (assumed).
	 */
	@Behaviour(topic = Topic.LIMITS, evidence = Evidence.ASSUMED,
			value = "A bucket of 300 tokens gets 100 tokens each minute and one of 1200 gets 500, which was "
					+ "recorded; other buckets get two fifths.")
	static BucketCapacity of(int tokens) {
		return new BucketCapacity(tokens, switch (tokens) {
			case 300 -> 100;
			case 1200 -> 500;
			default -> Math.max(1, tokens * 2 / 5);
		});
	}

}
