package io.mockatlas.control.faults;

import java.io.IOException;
import java.util.Arrays;

import io.mockatlas.protocol.ErrorWriter;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The connection ends within the body of the true answer, whose head says how long it
 * would be. Of a body that is empty already, nothing is left to lose but the head.
 *
 * @param bytes how much of the body gets through, if it is longer than that; else all of
 * it but its last byte
 */
record TruncatedResponse(int bytes) implements FaultResponse {

	@Override
	public String summary() {
		return "answer truncated";
	}

	@Override
	public FaultStage only() {
		return FaultStage.ANSWER;
	}

	@Override
	public void give(HttpServletRequest request, ContentCachingResponseWrapper answer, ErrorWriter errors)
			throws IOException {
		byte[] body = answer.getContentAsByteArray();
		answer.resetBuffer();
		if (body.length == 0) {
			new DroppedConnection().give(request, answer, errors);
			return;
		}
		ServletResponse sent = answer.getResponse();
		sent.setContentLength(body.length);
		sent.getOutputStream().write(Arrays.copyOf(body, Math.min(this.bytes, body.length - 1)));
		sent.flushBuffer();
		ConnectionCloseValve.ask(request);
	}

}
