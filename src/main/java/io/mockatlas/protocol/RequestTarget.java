package io.mockatlas.protocol;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Target and time of a request as received, before any filter changed it.
 *
 * @param target path and query exactly as on the request line
 * @param nanoTime time of the request's arrival, from {@link System#nanoTime()}
 */
public record RequestTarget(String target, long nanoTime) {

	private static final String ATTRIBUTE = RequestTarget.class.getName();

	/**
	 * Stores the target and time of a request; call it before the request is wrapped.
	 * @param request the request as received
	 */
	public static void store(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, now(request));
	}

	/**
	 * Returns the target and time of a request.
	 * @param request the request
	 * @return the stored target and time, or else those of the request now
	 */
	public static RequestTarget of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof RequestTarget arrival) ? arrival : now(request);
	}

	private static RequestTarget now(HttpServletRequest request) {
		String query = request.getQueryString();
		return new RequestTarget((query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI(),
				System.nanoTime());
	}

	/**
	 * Returns the time since the request's arrival.
	 * @return milliseconds
	 */
	public long elapsedMillis() {
		return (System.nanoTime() - this.nanoTime) / 1_000_000;
	}

}
