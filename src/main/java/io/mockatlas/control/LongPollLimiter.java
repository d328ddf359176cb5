package io.mockatlas.control;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Where control calls wait for something to come. Who waits takes up one of the server's
 * threads, so not everybody may at once.
 */
@Component
public class LongPollLimiter {

	/**
	 * A quarter of the threads there are.
	 */
	public static final int SEATS = 50;

	private final Semaphore seats = new Semaphore(SEATS);

	/**
	 * Does something that waits.
	 * @param work what it does
	 * @return what came of it
	 * @throws ControlProblem 503 where too many wait already
	 */
	public <T> T stay(Supplier<T> work) {
		if (!this.seats.tryAcquire()) {
			throw new ControlProblem(HttpStatus.SERVICE_UNAVAILABLE,
					SEATS + " calls are waiting, which is all that can at once.");
		}
		try {
			return work.get();
		}
		finally {
			this.seats.release();
		}
	}

}
