package io.mockatlas.control;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import io.mockatlas.tomcat.WaitingThreads;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Budget of the server's threads for calls that wait: long polls of the control API, and
 * calls that a fault delays. Together they take at most three quarters of the threads, so
 * that a call that removes the faults still gets a thread. Long polls alone take at most
 * a quarter.
 */
@Component
public class ThreadBudget {

	private final int maxLongPolls;

	private final Semaphore freeForPolls;

	private final WaitingThreads free;

	/**
	 * Creates the budget within the limits of all waiting threads.
	 */
	public ThreadBudget(WaitingThreads threads) {
		this.maxLongPolls = threads.quarter();
		this.freeForPolls = new Semaphore(this.maxLongPolls);
		this.free = threads;
	}

	/**
	 * Runs the work of a long poll.
	 * @param work the work, which waits
	 * @return the result of the work
	 * @throws ControlProblem 503 if too many calls are waiting already
	 */
	public <T> T poll(Supplier<T> work) {
		if (!this.freeForPolls.tryAcquire()) {
			throw exhausted("The limit of " + this.maxLongPolls + " waiting calls is reached. Try again.");
		}
		try {
			if (!this.free.begin()) {
				throw exhausted("Too many calls are waiting or delayed. Try again, or remove the faults.");
			}
			try {
				return work.get();
			}
			finally {
				this.free.end();
			}
		}
		finally {
			this.freeForPolls.release();
		}
	}

	/**
	 * Delays the current call.
	 * @param delay the delay
	 * @return false, without a delay, if too many calls are waiting already
	 */
	public boolean delay(Duration delay) {
		if (!this.free.begin()) {
			return false;
		}
		try {
			Thread.sleep(delay.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.free.end();
		}
		return true;
	}

	/**
	 * Returns the maximum number of long polls.
	 */
	public int maxLongPolls() {
		return this.maxLongPolls;
	}

	private static ControlProblem exhausted(String detail) {
		return new ControlProblem(HttpStatus.SERVICE_UNAVAILABLE, detail);
	}

}
