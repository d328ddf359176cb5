package io.mockatlas.control.faults.effect;

import java.io.IOException;
import java.util.Arrays;

import io.mockatlas.protocol.error.ErrorWriter;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Response whose connection closes within the body; its headers declare the full length.
 * If the body is empty, the connection closes without a response.
 *
 * @param bytes the number of body bytes to send; at most all but the last
 */
public record TruncatedResponse(int bytes) implements FaultResponse {

	@Override
	public String summary() {
		return "answer truncated";
	}

	@Override
	public String kind() {
		return "truncate";
	}

	@Override
	public FaultStage only() {
		return FaultStage.ANSWER;
	}

	@Override
	public void write(HttpServletRequest request, ContentCachingResponseWrapper response, ErrorWriter errors)
			throws IOException {
		byte[] body = response.getContentAsByteArray();
		response.resetBuffer();
		if (body.length == 0) {
			new DroppedConnection().write(request, response, errors);
			return;
		}
		ServletResponse sent = response.getResponse();
		sent.setContentLength(body.length);
		sent.getOutputStream().write(Arrays.copyOf(body, Math.min(this.bytes, body.length - 1)));
		sent.flushBuffer();
		ConnectionCloseValve.ask(request);
	}

}
