package io.mockatlas.limits;

/**
 * How much a bucket holds, and how much of it comes back each minute.
 *
 * @param tokens how many tokens a full bucket has
 * @param refill how many come back
 */
record Capacity(int tokens, int refill) {

	/**
	 * The capacity of a set of endpoints. Recorded are 300 with 100 and 1200 with 500; of
	 * others only the capacity is known, and two fifths come back (assumed).
	 */
	static Capacity of(int tokens) {
		return new Capacity(tokens, switch (tokens) {
			case 300 -> 100;
			case 1200 -> 500;
			default -> Math.max(1, tokens * 2 / 5);
		});
	}

}
