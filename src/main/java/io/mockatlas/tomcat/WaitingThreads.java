package io.mockatlas.tomcat;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.mockatlas.protocol.CallerName;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Limits of the server's threads that wait for something outside the server: the end of a
 * fault's delay or of a long poll, the rest of a request body, or a client that is still
 * sending after its response. The first three together take at most three quarters of the
 * threads, bodies alone a quarter, those of one caller a sixteenth, and rejected clients
 * an eighth, so that an eighth is always left to requests that do not wait.
 */
@Component
public class WaitingThreads {

	private static final int PATIENCE_MILLIS = 250;

	private final int quarter;

	private final Semaphore all;

	private final Semaphore bodies;

	private final Semaphore rejected;

	private final int bodiesOfCaller;

	private final ConcurrentMap<CallerName, CallerBodies> callers = new ConcurrentHashMap<>();

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
		this.bodiesOfCaller = Math.max(1, this.quarter / 4);
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
	 * @param caller the caller that sends the body
	 */
	boolean beginBody(CallerName caller) {
		Semaphore own = enter(caller);
		boolean begun = false;
		try {
			if (own.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
				begun = beginAnyBody();
				if (!begun) {
					own.release();
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (!begun) {
			leave(caller);
		}
		return begun;
	}

	private boolean beginAnyBody() throws InterruptedException {
		if (!this.bodies.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
			return false;
		}
		if (!begin()) {
			this.bodies.release();
			return false;
		}
		return true;
	}

	void endBody(CallerName caller) {
		end();
		this.bodies.release();
		leave(caller).release();
	}

	private Semaphore enter(CallerName caller) {
		return this.callers.merge(caller, new CallerBodies(new Semaphore(this.bodiesOfCaller), 1), CallerBodies::plus)
			.permits();
	}

	/**
	 * Forgets a caller with its last thread.
	 */
	private Semaphore leave(CallerName caller) {
		CallerBodies before = Objects.requireNonNull(this.callers.get(caller), "the caller has entered");
		this.callers.computeIfPresent(caller,
				(name, bodies) -> (bodies.threads() > 1) ? bodies.plus(new CallerBodies(bodies.permits(), -1)) : null);
		return before.permits();
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

	/**
	 * Returns the number of callers that are waited for.
	 */
	int callers() {
		return this.callers.size();
	}

	/**
	 * Bodies of one caller.
	 *
	 * @param permits the permits to wait
	 * @param threads the number of threads that wait, or wait for a permit
	 */
	private record CallerBodies(Semaphore permits, int threads) {

		private CallerBodies plus(CallerBodies more) {
			return new CallerBodies(this.permits, this.threads + more.threads);
		}

	}

}
