package io.mockatlas.control.journal;

import org.jspecify.annotations.Nullable;

/**
 * Expected number of matching requests.
 *
 * @param least the minimum
 * @param most the maximum; null for no limit
 */
record ExpectedCount(int least, @Nullable Integer most) {

	static ExpectedCount exactly(int count) {
		return new ExpectedCount(count, count);
	}

	boolean isReachedBy(long count) {
		return count >= this.least;
	}

	boolean isExceededBy(long count) {
		return this.most != null && count > this.most;
	}

	/**
	 * Describes the count, such as {@code exactly 1 such request}.
	 */
	@Override
	public String toString() {
		if (this.most == null) {
			return "at least " + requests(this.least);
		}
		if (this.most == this.least) {
			return (this.least == 0) ? "no such request" : "exactly " + requests(this.least);
		}
		return (this.least == 0) ? "at most " + requests(this.most)
				: "between " + this.least + " and " + requests(this.most);
	}

	private static String requests(int count) {
		return count + ((count == 1) ? " such request" : " such requests");
	}

}
