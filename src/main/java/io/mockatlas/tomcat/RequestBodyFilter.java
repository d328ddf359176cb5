package io.mockatlas.tomcat;

import java.io.IOException;
import java.util.function.LongSupplier;

import io.mockatlas.protocol.CallerName;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Filter that limits the time for which a request body is read, and the number of threads
 * that wait for one. No filter reads a body, so only callers that have authenticated are
 * waited for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestBodyFilter extends HttpFilter {

	private final transient WaitingThreads threads;

	private final transient BodyDeadlines deadlines;

	private final transient LongSupplier nanoTime;

	private final long timeout;

	@Autowired
	RequestBodyFilter(BodyProperties properties, WaitingThreads threads, BodyDeadlines deadlines) {
		this(properties, threads, deadlines, System::nanoTime);
	}

	RequestBodyFilter(BodyProperties properties, WaitingThreads threads, BodyDeadlines deadlines,
			LongSupplier nanoTime) {
		this.threads = threads;
		this.deadlines = deadlines;
		this.nanoTime = nanoTime;
		this.timeout = properties.bodyTimeout().toNanos();
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		boolean chunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
		chain.doFilter((chunked || request.getContentLengthLong() > 0) ? new TimedRequest(request, chunked) : request,
				response);
	}

	/**
	 * Request with a limited time for its body. The time begins with the first read.
	 */
	private final class TimedRequest extends HttpServletRequestWrapper {

		private final boolean chunked;

		private @Nullable ServletInputStream in;

		private TimedRequest(HttpServletRequest request, boolean chunked) {
			super(request);
			this.chunked = chunked;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			if (this.in == null) {
				RequestBodyFilter filter = RequestBodyFilter.this;
				this.in = new TimedInputStream(super.getInputStream(), this.chunked, filter.threads, caller(),
						filter.nanoTime, filter.timeout, (nanos) -> filter.deadlines.begin(this, nanos),
						() -> UnreadBodyValve.close(getRequest()));
			}
			return this.in;
		}

		/**
		 * Returns the authenticated caller, or the address if the request needs no
		 * credentials: names that were not proved could be invented.
		 */
		private CallerName caller() {
			CallerName name = CallerName.of(this);
			return (name != null && name.proved()) ? name : new CallerName(getRemoteAddr(), false);
		}

	}

}
