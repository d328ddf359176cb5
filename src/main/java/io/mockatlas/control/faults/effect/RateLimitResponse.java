package io.mockatlas.control.faults.effect;

import java.io.IOException;

import io.mockatlas.limits.RateLimitExceeded;
import io.mockatlas.protocol.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Error of an exceeded rate limit, as an enforced limit writes it.
 *
 * @param retryAfter the value of the {@code Retry-After} header in seconds
 * @param forTokenEndpoint whether to write the error of the token endpoint, whatever
 * operation is called
 */
public record RateLimitResponse(int retryAfter, boolean forTokenEndpoint) implements FaultResponse {

	@Override
	public String summary() {
		return "429 too many calls";
	}

	@Override
	public String kind() {
		return "rate_limit";
	}

	@Override
	public void write(HttpServletRequest request, ContentCachingResponseWrapper response, ErrorWriter errors)
			throws IOException {
		FaultResponse.resetResponse(response);
		errors.write(request, response,
				(this.forTokenEndpoint) ? RateLimitExceeded.tokenEndpointError(request, response, this.retryAfter)
						: RateLimitExceeded.exception(request, response, operation(request), this.retryAfter));
	}

	private static @Nullable HandlerMethod operation(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod operation)
				? operation : null;
	}

}
