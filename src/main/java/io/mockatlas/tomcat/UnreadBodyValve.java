package io.mockatlas.tomcat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Valve that sends the response to a request whose body was not read, and then reads the
 * rest of the body for a short time, so that a client that is still sending can read the
 * response and reuse the connection. If the body does not end soon, the connection is
 * closed. Tomcat itself would read without a limit of the time.
 */
final class UnreadBodyValve extends ValveBase {

	private static final String CLOSE = UnreadBodyValve.class.getName();

	private static final long LIMIT = TimeUnit.SECONDS.toNanos(2);

	private static final int PAUSE_MILLIS = 5;

	private final WaitingThreads threads;

	private final BodyDeadlines deadlines;

	UnreadBodyValve(WaitingThreads threads, BodyDeadlines deadlines) {
		super(true);
		this.threads = threads;
		this.deadlines = deadlines;
	}

	/**
	 * Closes the connection of a request after its response, whatever is left of its
	 * body.
	 */
	static void close(ServletRequest request) {
		request.setAttribute(CLOSE, Boolean.TRUE);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
			ConnectionProtocol.store(request);
		}
		getNext().invoke(request, response);
		if (!request.isAsync() && !is(request, ActionCode.IS_ERROR)
				&& !is(request, ActionCode.REQUEST_BODY_FULLY_READ)) {
			response.finishResponse();
			if (request.getAttribute(CLOSE) != null || !drain(request)) {
				request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
			}
		}
	}

	/**
	 * Reads the rest of the body. Bytes that have arrived are always read; a limited
	 * number of threads waits for more. The arrived bytes of a chunked body may end
	 * within a chunk's header, so that each read may wait.
	 * @return whether the body has ended
	 */
	private boolean drain(Request request) {
		boolean chunked = request.getCoyoteRequest().getContentLengthLong() < 0;
		boolean waits = false;
		Future<?> deadline = this.deadlines.begin(request, LIMIT);
		try {
			Discarded discarded = new Discarded();
			long start = System.nanoTime();
			while (!is(request, ActionCode.REQUEST_BODY_FULLY_READ)) {
				boolean arrived = hasArrived(request);
				if (!waits && (chunked || !arrived)) {
					waits = this.threads.beginRejected();
					if (!waits) {
						return false;
					}
				}
				if (System.nanoTime() - start > LIMIT) {
					return false;
				}
				if (!arrived) {
					Thread.sleep(PAUSE_MILLIS);
				}
				else if (request.getCoyoteRequest().doRead(discarded) < 0) {
					return true;
				}
			}
			return true;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			deadline.cancel(false);
			if (waits) {
				this.threads.endRejected();
			}
		}
	}

	/**
	 * Returns whether a part of the body has arrived, without waiting for it.
	 */
	private static boolean hasArrived(Request request) {
		request.getCoyoteRequest().action(ActionCode.AVAILABLE, Boolean.TRUE);
		return request.getCoyoteRequest().getAvailable() > 0;
	}

	private static boolean is(Request request, ActionCode state) {
		AtomicBoolean result = new AtomicBoolean();
		request.getCoyoteRequest().action(state, result);
		return result.get();
	}

	/**
	 * Handler that ignores what it is given.
	 */
	private static final class Discarded implements ApplicationBufferHandler {

		private @Nullable ByteBuffer buffer;

		@Override
		public void setByteBuffer(ByteBuffer buffer) {
			this.buffer = buffer;
		}

		@Override
		public @Nullable ByteBuffer getByteBuffer() {
			return this.buffer;
		}

		@Override
		public void expand(int size) {
		}

	}

}
