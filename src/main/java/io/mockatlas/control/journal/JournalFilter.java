package io.mockatlas.control.journal;

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
 * Keeps a journal of what comes in: everything but the control API and the questions
 * whether the server is healthy. It stands in front of sign-in, so that it sees who is
 * turned away; what Tomcat refuses by itself nobody behind Tomcat sees. Time is the
 * system's: domain time may stand still, and then says nothing of when a client called.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class JournalFilter extends HttpFilter {

	private static final String HEALTH = "/actuator";

	/**
	 * Forms with tokens, and answers that are nothing else.
	 */
	private static final String TOKENS = "/api/oauth";

	private static final int LONGEST_BODY = 16 * 1024;

	private final transient Journal journal;

	private final boolean bodies;

	private final transient Clock clock = Clock.systemUTC();

	JournalFilter(Journal journal, JournalProperties properties) {
		this.journal = journal;
		this.bodies = properties.bodies();
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!this.journal.isOn() || ControlOperations.isCalledBy(request)
				|| request.getServletPath().startsWith(HEALTH)) {
			chain.doFilter(request, response);
			return;
		}
		boolean withBodies = this.bodies && !request.getServletPath().startsWith(TOKENS);
		ExchangeRecorder recorder = new ExchangeRecorder(this.journal, this.clock.instant(), request,
				new BodyCapture((withBodies) ? LONGEST_BODY : 0), new BodyCapture((withBodies) ? LONGEST_BODY : 0));
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

}
