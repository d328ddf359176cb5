package io.mockatlas.control.faults.effect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.mockatlas.protocol.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Response that does not come from Atlas, such as that of an intermediate proxy. It has
 * no Atlas headers.
 *
 * @param status the status
 * @param body the body, which may be empty
 * @param contentType the content type of the body; null for none
 * @param retryAfter the value of the {@code Retry-After} header in seconds; null for none
 */
public record CustomResponse(int status, String body, @Nullable String contentType,
		@Nullable Integer retryAfter) implements FaultResponse {

	@Override
	public String summary() {
		return this.status + ((this.body.isEmpty()) ? " without a body" : " with a custom body");
	}

	@Override
	public String kind() {
		return "body";
	}

	@Override
	public void write(HttpServletRequest request, ContentCachingResponseWrapper response, ErrorWriter errors)
			throws IOException {
		byte[] bytes = this.body.getBytes(StandardCharsets.UTF_8);
		response.reset();
		response.setStatus(this.status);
		if (this.contentType != null) {
			response.setContentType(this.contentType);
		}
		if (this.retryAfter != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, this.retryAfter.toString());
		}
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

}
