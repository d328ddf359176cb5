package io.mockatlas.control.faults;

import java.io.IOException;

import io.mockatlas.protocol.ErrorBody;
import io.mockatlas.protocol.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An error as Atlas writes it, in an envelope and indented where that is asked for.
 *
 * @param error the error
 * @param retryAfter seconds, if the caller is told when to come again
 */
record AtlasErrorResponse(ErrorBody error, @Nullable Integer retryAfter) implements FaultResponse {

	@Override
	public String summary() {
		return this.error.error() + " " + this.error.errorCode();
	}

	@Override
	public void give(HttpServletRequest request, ContentCachingResponseWrapper answer, ErrorWriter errors)
			throws IOException {
		FaultResponse.takeBack(answer);
		if (this.retryAfter != null) {
			answer.setHeader(HttpHeaders.RETRY_AFTER, this.retryAfter.toString());
		}
		errors.write(request, answer, this.error);
	}

}
