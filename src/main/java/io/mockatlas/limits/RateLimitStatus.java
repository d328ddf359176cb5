package io.mockatlas.limits;

import java.util.function.BiConsumer;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Limit of a token bucket and its remaining tokens, as response headers report them.
 *
 * @param limit {@code Ratelimit-Limit}
 * @param remaining {@code Ratelimit-Remaining}
 */
record RateLimitStatus(long limit, long remaining) {

	private static final String ATTRIBUTE = RateLimitStatus.class.getName();

	/**
	 * Returns the status attached to a request, or null if the request took no token.
	 */
	static @Nullable RateLimitStatus of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof RateLimitStatus quota) ? quota : null;
	}

	void attachTo(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

	void write(BiConsumer<String, String> headers) {
		headers.accept("Ratelimit-Limit", Long.toString(this.limit));
		headers.accept("Ratelimit-Remaining", Long.toString(this.remaining));
	}

}
