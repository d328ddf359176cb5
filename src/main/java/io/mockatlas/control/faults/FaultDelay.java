package io.mockatlas.control.faults;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Delay of a call, fixed or random.
 *
 * @param least the minimum
 * @param most the maximum; equal to the minimum for a fixed delay
 */
record FaultDelay(Duration least, Duration most) {

	static final FaultDelay NONE = new FaultDelay(Duration.ZERO, Duration.ZERO);

	Duration draw(SplittableRandom random) {
		long spread = this.most.minus(this.least).toMillis();
		return (spread > 0) ? this.least.plusMillis(random.nextLong(spread + 1)) : this.least;
	}

}
