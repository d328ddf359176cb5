package io.mockatlas.tomcat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Limits of the server's threads that wait for something outside the server: the end of a
 * fault's delay or of a long poll, the rest of a request body, or a client that is still
 * sending after its response. The first three together take at most three quarters of the
 * threads, bodies alone a quarter, and rejected clients an eighth, so that an eighth is
 * always left to requests that do not wait.
 */
@Component
public class WaitingThreads {

	private static final int PATIENCE_MILLIS = 250;

	private final int quarter;

	private final Semaphore all;

	private final Semaphore bodies;

	private final Semaphore rejected;

	@Autowired
	WaitingThreads(Environment environment) {
		this(environment.getProperty("server.tomcat.threads.max", Integer.class, 240));
	}

	/**
	 * Creates the limits for a number of threads.
	 * @param threads the number of the server's threads
	 */
	public WaitingThreads(int threads) {
		this.quarter = Math.max(1, threads / 4);
		this.all = new Semaphore(Math.max(1, threads - this.quarter));
		this.bodies = new Semaphore(this.quarter);
		this.rejected = new Semaphore(Math.max(1, threads / 8));
	}

	/**
	 * Returns a quarter of the server's threads.
	 * @return the number, at least 1
	 */
	public int quarter() {
		return this.quarter;
	}

	/**
	 * Returns whether the calling thread may wait. It then calls {@link #end()} after the
	 * wait.
	 * @return false if too many threads wait already
	 */
	public boolean begin() {
		return this.all.tryAcquire();
	}

	/**
	 * Ends a wait.
	 */
	public void end() {
		this.all.release();
	}

	/**
	 * Returns whether the calling thread may wait for a request body. Requests whose
	 * bodies arrive at once wait for milliseconds, so a thread waits a moment for its
	 * turn.
	 */
	boolean beginBody() {
		try {
			if (this.bodies.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
				if (begin()) {
					return true;
				}
				this.bodies.release();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return false;
	}

	void endBody() {
		end();
		this.bodies.release();
	}

	/**
	 * Returns whether the calling thread may wait for a client that has its response and
	 * is still sending.
	 */
	boolean beginRejected() {
		return this.rejected.tryAcquire();
	}

	void endRejected() {
		this.rejected.release();
	}

}
