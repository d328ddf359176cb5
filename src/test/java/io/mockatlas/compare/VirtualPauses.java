package io.mockatlas.compare;

import java.time.Duration;

import io.mockatlas.fixture.RateLimitClock;

/**
 * Pauses that move the clock of the server's rate limits instead of waiting.
 */
class VirtualPauses implements Pauses {

	private final RateLimitClock clock;

	/**
	 * Creates pauses for a run that starts with full buckets.
	 */
	VirtualPauses(RateLimitClock clock) {
		this.clock = clock;
		clock.shiftBy(Duration.ofMinutes(2));
	}

	@Override
	public void pause(Duration duration) throws InterruptedException {
		this.clock.shiftBy(duration);
	}

	@Override
	public long nanoTime() {
		return this.clock.currentTimeNanos();
	}

}
