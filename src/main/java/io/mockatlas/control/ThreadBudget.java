package io.mockatlas.control;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
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

	private static final int QUARTERS = 4;

	private final int maxLongPolls;

	private final Semaphore freeForPolls;

	private final Semaphore free;

	@Autowired
	ThreadBudget(Environment environment) {
		this(environment.getProperty("server.tomcat.threads.max", Integer.class, 240));
	}

	/**
	 * Creates the budget of a number of threads.
	 */
	public ThreadBudget(int threads) {
		this.maxLongPolls = Math.max(1, threads / QUARTERS);
		this.freeForPolls = new Semaphore(this.maxLongPolls);
		this.free = new Semaphore(Math.max(1, threads - this.maxLongPolls));
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
			if (!this.free.tryAcquire()) {
				throw exhausted("Too many calls are waiting or delayed. Try again, or remove the faults.");
			}
			try {
				return work.get();
			}
			finally {
				this.free.release();
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
		if (!this.free.tryAcquire()) {
			return false;
		}
		try {
			Thread.sleep(delay.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.free.release();
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
