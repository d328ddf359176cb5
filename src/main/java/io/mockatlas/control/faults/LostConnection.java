package io.mockatlas.control.faults;

import io.mockatlas.wire.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The connection ends, and nothing was answered.
 */
record LostConnection() implements Reply {

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
		ConnectionCutter.ask(request);
	}

}
