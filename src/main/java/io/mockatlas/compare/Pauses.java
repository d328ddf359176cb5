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

}
