package io.mockatlas.control;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Limit on control calls that wait for an event. Each waiting call occupies one of the
 * server's threads.
 */
@Component
public class LongPollLimiter {

	/**
	 * Maximum number of waiting calls: a quarter of the server's threads.
	 */
	public static final int MAX_WAITING = 50;

	private final Semaphore permits = new Semaphore(MAX_WAITING);

	/**
	 * Runs work that waits.
	 * @param work the work
	 * @return the result of the work
	 * @throws ControlProblem 503 if too many calls are waiting already
	 */
	public <T> T run(Supplier<T> work) {
		if (!this.permits.tryAcquire()) {
			throw new ControlProblem(HttpStatus.SERVICE_UNAVAILABLE,
					"The limit of " + MAX_WAITING + " waiting calls is reached. Try again.");
		}
		try {
			return work.get();
		}
		finally {
			this.permits.release();
		}
	}

}
