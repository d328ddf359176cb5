package io.mockatlas.control.faults;

import java.time.Duration;
import java.util.Random;

/**
 * How long a fault holds a call up.
 *
 * @param least the shortest
 * @param most the longest; the same where nothing is left to chance
 */
record FaultDelay(Duration least, Duration most) {

	static final FaultDelay NONE = new FaultDelay(Duration.ZERO, Duration.ZERO);

	Duration draw(Random random) {
		long spread = this.most.minus(this.least).toMillis();
		return (spread > 0) ? this.least.plusMillis(random.nextLong(spread + 1)) : this.least;
	}

}
