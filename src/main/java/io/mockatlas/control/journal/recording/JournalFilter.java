package io.mockatlas.control.journal.recording;

import java.io.IOException;
import java.time.Clock;

import io.mockatlas.control.ControlOperations;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Filter that records requests in the journal, except those to the control API and to
 * health checks. It runs before authentication, so that denied requests are recorded too;
 * requests that Tomcat itself rejects reach no filter and are not. Times are system time,
 * since domain time can be stopped and then does not tell when a client called.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class JournalFilter extends HttpFilter {

	private static final String HEALTH = "/actuator";

	/**
	 * Path of the token endpoints. Their request and response bodies consist of secrets
	 * and are not recorded.
	 */
	private static final String TOKENS = "/api/oauth";

	private static final int LONGEST_BODY = 16 * 1024;

	private final transient ExchangeStore store;

	private final transient Clock clock = Clock.systemUTC();

	JournalFilter(ExchangeStore store) {
		this.store = store;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!this.store.isOn() || ControlOperations.isCalledBy(request)
				|| request.getServletPath().startsWith(HEALTH)) {
			chain.doFilter(request, response);
			return;
		}
		ExchangeRecorder.Extent extent = extent();
		boolean withBodies = extent != ExchangeRecorder.Extent.BASIC && !request.getServletPath().startsWith(TOKENS);
		ExchangeRecorder recorder = new ExchangeRecorder(this.store, this.clock.instant(), request,
				new BodyCapture((withBodies) ? LONGEST_BODY : 0), new BodyCapture((withBodies) ? LONGEST_BODY : 0),
				extent);
		boolean answered = false;
		try {
			chain.doFilter((withBodies) ? new RecordingRequest(request, recorder) : request,
					new RecordingResponse(response, recorder));
			answered = true;
		}
		finally {
			recorder.end(response, answered);
		}
	}

	/**
	 * Returns what to record. Without a setting or a listener that needs more, a request
	 * costs no copies of headers and bodies.
	 */
	private ExchangeRecorder.Extent extent() {
		if (this.store.hasBodies()) {
			return ExchangeRecorder.Extent.BODIES;
		}
		return (this.store.isDetailed()) ? ExchangeRecorder.Extent.DETAILED : ExchangeRecorder.Extent.BASIC;
	}

}
