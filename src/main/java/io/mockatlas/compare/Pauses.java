package io.mockatlas.compare;

import java.time.Duration;

/**
 * Waits until a rate limit admits further requests.
 */
@FunctionalInterface
interface Pauses {

	/**
	 * Waits.
	 * @param duration the time to wait
	 * @throws InterruptedException if the run is interrupted
	 */
	void pause(Duration duration) throws InterruptedException;

	/**
	 * Returns the time from an arbitrary origin, which passes during pauses.
	 */
	default long nanoTime() {
		return System.nanoTime();
	}

}
