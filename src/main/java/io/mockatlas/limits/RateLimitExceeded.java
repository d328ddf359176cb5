package io.mockatlas.limits;

import io.mockatlas.errors.AtlasException;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.OperationDescription;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;

/**
 * The refusal of one call too many, whoever refuses it.
 */
public final class RateLimitExceeded {

	/**
	 * What is said of an operation whose limit is not known: that of invitations.
	 */
	private static final int USUAL_LIMIT = 500;

	private RateLimitExceeded() {
	}

	/**
	 * Refuses a call as if its limit were reached.
	 * @param request the call
	 * @param response where headers of the refusal go
	 * @param operation the operation called; null if it is not known yet
	 * @param seconds after which the caller may come again
	 * @return the refusal
	 */
	public static AtlasException refuse(HttpServletRequest request, HttpServletResponse response,
			@Nullable HandlerMethod operation, long seconds) {
		if (AtlasApi.of(request) == AtlasApi.NONE) {
			return refuseByThrottle(request, response, seconds);
		}
		int limit = (operation != null) ? OperationDescription.of(operation).rateLimit() : 0;
		if (limit > 0 && AtlasApi.of(request) == AtlasApi.V2) {
			new Quota(limit, 0).write(response::setHeader);
		}
		return refuse(request, response, BucketCapacity.of((limit > 0) ? limit : USUAL_LIMIT), seconds);
	}

	/**
	 * Refuses a call as the endpoint of tokens does.
	 * @param request the call
	 * @param response where headers of the refusal go
	 * @param seconds after which the caller may come again
	 * @return the refusal
	 */
	public static AtlasException refuseByThrottle(HttpServletRequest request, HttpServletResponse response,
			long seconds) {
		response.setHeader("Retry-After", Long.toString(seconds));
		return ErrorCode.RATE_LIMITED.exception(request.getServletPath(), FixedRateLimit.CALLS, FixedRateLimit.MINUTES);
	}

	/**
	 * The path stands in the refusal without its first slash (documented, and recorded).
	 */
	static AtlasException refuse(HttpServletRequest request, HttpServletResponse response, BucketCapacity capacity,
			long seconds) {
		response.setHeader("Retry-After", Long.toString(seconds));
		return ErrorCode.RATE_LIMITED_TOKEN_BUCKET.exception(request.getServletPath().substring(1), seconds,
				capacity.tokens(), capacity.refill(), TokenBuckets.INTERVAL.toSeconds());
	}

}
