package io.mockatlas.compare;

/**
 * Difference between the responses of the two servers to one request.
 *
 * @param aspect the aspect in which they differ
 * @param at the header or the place in the body; empty for the status
 * @param ours the value of mock-atlas
 * @param theirs the value of the other service
 */
record Difference(Aspect aspect, String at, String ours, String theirs) {

	/**
	 * Returns whether the responses have different statuses or error codes.
	 */
	boolean isOfOutcome() {
		return this.aspect == Aspect.STATUS || this.aspect == Aspect.ERROR_CODE;
	}

	/**
	 * Aspects of responses, with their names in reports.
	 */
	enum Aspect {

		STATUS("status"),

		ERROR_CODE("error code"),

		HEADER("header"),

		KEY_ORDER("key order"),

		KEY("key"),

		TYPE("type"),

		VALUE("value");

		private final String words;

		Aspect(String words) {
			this.words = words;
		}

		@Override
		public String toString() {
			return this.words;
		}

	}

}
