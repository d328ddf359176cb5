package io.mockatlas.security.digest;

import java.util.BitSet;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

/**
 * Window of the counts (nc) seen for one nonce, as in Tomcat: the highest and the 99
 * below it, in a circular bit set. Counts may arrive out of order, and the first need not
 * be 1. Counts below the window are treated as seen. Not thread-safe.
 */
@Behaviour(topic = Topic.SIGN_IN, evidence = Evidence.RECORDED,
		value = "The counts of a nonce may begin with any number and arrive out of order, as real clients send "
				+ "them.")
final class ReplayWindow {

	private static final int WIDTH = 100;

	private final BitSet seen = new BitSet(WIDTH);

	private int highest;

	/**
	 * Returns whether a count is below the window, so that it may have been seen or not.
	 */
	boolean isBelow(int nc) {
		return nc <= this.highest - WIDTH;
	}

	boolean take(int nc) {
		if (nc < 1) {
			throw new IllegalArgumentException("nc must be at least 1");
		}
		if (isBelow(nc)) {
			return false;
		}
		if (nc > this.highest) {
			moveTo(nc);
		}
		boolean fresh = !this.seen.get(nc % WIDTH);
		this.seen.set(nc % WIDTH);
		return fresh;
	}

	private void moveTo(int nc) {
		int steps = Math.min(nc - this.highest, WIDTH);
		for (int i = 0; i < steps; i++) {
			this.seen.clear((nc - i) % WIDTH);
		}
		this.highest = nc;
	}

}
