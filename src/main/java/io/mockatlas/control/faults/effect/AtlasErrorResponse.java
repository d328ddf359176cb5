package io.mockatlas.control.faults.effect;

import java.io.IOException;

import io.mockatlas.protocol.error.ErrorBody;
import io.mockatlas.protocol.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Atlas error response, with envelope and indentation if the request has those options.
 *
 * @param error the error
 * @param retryAfter the value of the {@code Retry-After} header in seconds; null for none
 */
public record AtlasErrorResponse(ErrorBody error, @Nullable Integer retryAfter) implements FaultResponse {

	@Override
	public String summary() {
		return this.error.error() + " " + this.error.errorCode();
	}

	@Override
	public String kind() {
		return "error";
	}

	@Override
	public void write(HttpServletRequest request, ContentCachingResponseWrapper response, ErrorWriter errors)
			throws IOException {
		FaultResponse.resetResponse(response);
		if (this.retryAfter != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, this.retryAfter.toString());
		}
		errors.write(request, response, this.error);
	}

}
