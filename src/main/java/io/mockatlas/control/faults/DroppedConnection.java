package io.mockatlas.control.faults;

import io.mockatlas.protocol.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The connection ends, and nothing was answered.
 */
record DroppedConnection() implements FaultResponse {

	/**
	 * What those are told who look on: there is no status without an answer.
	 */
	private static final int NO_STATUS = 0;

	@Override
	public String summary() {
		return "connection dropped";
	}

	@Override
	public void give(HttpServletRequest request, ContentCachingResponseWrapper answer, ErrorWriter errors) {
		answer.reset();
		answer.setStatus(NO_STATUS);
		ConnectionCloseValve.ask(request);
	}

}
