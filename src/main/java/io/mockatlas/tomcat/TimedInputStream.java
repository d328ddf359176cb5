package io.mockatlas.tomcat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.CallerName;
import io.mockatlas.protocol.DelegatingInputStream;
import jakarta.servlet.ServletInputStream;

/**
 * Request body that must arrive within a time, by threads whose number is limited.
 */
final class TimedInputStream extends DelegatingInputStream {

	private final boolean chunked;

	private final WaitingThreads threads;

	private final CallerName caller;

	private final LongSupplier nanoTime;

	private final long start;

	private final long timeout;

	private final LongFunction<Future<?>> deadlines;

	private final Runnable abort;

	/**
	 * Creates a body.
	 * @param in the stream of Tomcat
	 * @param chunked whether the client sends chunks
	 * @param threads the limits of threads
	 * @param caller the caller that sends the body
	 * @param nanoTime the time in nanoseconds from any origin
	 * @param timeout the maximum time in nanoseconds
	 * @param deadlines begins a deadline that ends a read, after a time in nanoseconds
	 * @param abort action that closes the connection after the response
	 */
	TimedInputStream(ServletInputStream in, boolean chunked, WaitingThreads threads, CallerName caller,
			LongSupplier nanoTime, long timeout, LongFunction<Future<?>> deadlines, Runnable abort) {
		super(in);
		this.chunked = chunked;
		this.threads = threads;
		this.caller = caller;
		this.nanoTime = nanoTime;
		this.start = nanoTime.getAsLong();
		this.timeout = timeout;
		this.deadlines = deadlines;
		this.abort = abort;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED, setting = "mockatlas.body-timeout",
			value = "A request body that takes longer than 10 seconds is 408, and 503 if many requests wait for their "
					+ "bodies.")
	public int read(byte[] bytes, int offset, int length) throws IOException {
		if (isReadable()) {
			return delegate().read(bytes, offset, length);
		}
		if (!this.threads.beginBody(this.caller)) {
			this.abort.run();
			throw ErrorCode.SERVICE_UNAVAILABLE.exception();
		}
		Future<?> deadline = this.deadlines.apply(this.start + this.timeout - this.nanoTime.getAsLong());
		try {
			int count = delegate().read(bytes, offset, length);
			if (count >= 0 && this.nanoTime.getAsLong() - this.start > this.timeout) {
				throw new SocketTimeoutException();
			}
			return count;
		}
		catch (IOException ex) {
			if (!isTimeout(ex)) {
				throw ex;
			}
			this.abort.run();
			throw ErrorCode.REQUEST_TIMEOUT.exception();
		}
		finally {
			deadline.cancel(false);
			this.threads.endBody(this.caller);
		}
	}

	/**
	 * Returns whether a read does not block. The bytes of a chunked body that have
	 * arrived may be a part of a chunk's header.
	 */
	private boolean isReadable() throws IOException {
		return delegate().isFinished() || (!this.chunked && delegate().available() > 0);
	}

	private static boolean isTimeout(IOException ex) {
		return ex instanceof SocketTimeoutException || ex.getCause() instanceof SocketTimeoutException;
	}

}
