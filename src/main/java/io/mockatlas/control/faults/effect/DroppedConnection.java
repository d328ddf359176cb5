package io.mockatlas.control.faults.effect;

import io.mockatlas.protocol.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Connection that closes without a response.
 */
public record DroppedConnection() implements FaultResponse {

	/**
	 * The status for the journal and other observers, since there is no response.
	 */
	private static final int NO_STATUS = 0;

	@Override
	public String summary() {
		return "connection dropped";
	}

	@Override
	public String kind() {
		return "drop";
	}

	@Override
	public void write(HttpServletRequest request, ContentCachingResponseWrapper response, ErrorWriter errors) {
		response.reset();
		response.setStatus(NO_STATUS);
		ConnectionCloseValve.ask(request);
	}

}
