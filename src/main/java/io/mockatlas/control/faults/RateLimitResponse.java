package io.mockatlas.control.faults;

import java.io.IOException;

import io.mockatlas.limits.RateLimitExceeded;
import io.mockatlas.protocol.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The refusal of one call too many, as an enforced limit has it.
 *
 * @param retryAfter seconds
 * @param byThrottle whether it is the refusal that the endpoint of tokens has, whatever
 * is called
 */
record RateLimitResponse(int retryAfter, boolean byThrottle) implements FaultResponse {

	@Override
	public String summary() {
		return "429 too many calls";
	}

	@Override
	public void give(HttpServletRequest request, ContentCachingResponseWrapper answer, ErrorWriter errors)
			throws IOException {
		FaultResponse.takeBack(answer);
		errors.write(request, answer,
				(this.byThrottle) ? RateLimitExceeded.refuseByThrottle(request, answer, this.retryAfter)
						: RateLimitExceeded.refuse(request, answer, operation(request), this.retryAfter));
	}

	private static @Nullable HandlerMethod operation(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod operation)
				? operation : null;
	}

}
