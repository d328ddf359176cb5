package io.mockatlas.limits;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.OperationDescription;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;

/**
 * Factory of errors for calls that exceed a rate limit, injected ones included.
 */
public final class RateLimitExceeded {

	/**
	 * Limit in the error if the limit of the operation is unknown: that of invitations.
	 */
	private static final int DEFAULT_LIMIT = 500;

	private RateLimitExceeded() {
	}

	/**
	 * Returns the error of a call as if it exceeded its limit, and sets the headers.
	 * @param request the call
	 * @param response the response, which gets the headers of the error
	 * @param operation the operation called; null if it is not known yet
	 * @param seconds the value of {@code Retry-After}
	 * @return the error
	 */
	public static AtlasException exception(HttpServletRequest request, HttpServletResponse response,
			@Nullable HandlerMethod operation, long seconds) {
		if (AtlasApi.of(request) == AtlasApi.NONE) {
			return tokenEndpointError(request, response, seconds);
		}
		int limit = (operation != null) ? OperationDescription.of(operation).rateLimit() : 0;
		if (limit > 0 && AtlasApi.of(request) == AtlasApi.V2) {
			new RateLimitStatus(limit, 0).write(response::setHeader);
		}
		return exception(request, response, BucketCapacity.of((limit > 0) ? limit : DEFAULT_LIMIT), seconds);
	}

	/**
	 * Returns the error of the token endpoint for too many calls, and sets the header.
	 * @param request the call
	 * @param response the response, which gets the header of the error
	 * @param seconds the value of {@code Retry-After}
	 * @return the error
	 */
	public static AtlasException tokenEndpointError(HttpServletRequest request, HttpServletResponse response,
			long seconds) {
		response.setHeader("Retry-After", Long.toString(seconds));
		return ErrorCode.RATE_LIMITED.exception(request.getServletPath(), FixedRateLimit.CALLS, FixedRateLimit.MINUTES);
	}

	/**
	 * Returns the error of an empty bucket. The path in its detail has no leading slash
	 * (documented, and recorded).
	 */
	static AtlasException exception(HttpServletRequest request, HttpServletResponse response, BucketCapacity capacity,
			long seconds) {
		response.setHeader("Retry-After", Long.toString(seconds));
		return ErrorCode.RATE_LIMITED_TOKEN_BUCKET.exception(request.getServletPath().substring(1), seconds,
				capacity.tokens(), capacity.refill(), TokenBuckets.INTERVAL.toSeconds());
	}

}
