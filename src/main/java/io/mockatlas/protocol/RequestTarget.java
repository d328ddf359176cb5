package io.mockatlas.protocol;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How a request came in, before anything touched it.
 *
 * @param target path and query exactly as they stood on the request line
 * @param nanoTime when it came, as {@link System#nanoTime()} tells it
 */
public record RequestTarget(String target, long nanoTime) {

	private static final String ATTRIBUTE = RequestTarget.class.getName();

	/**
	 * Notes the arrival of a request; to be called before the request is wrapped.
	 * @param request the request as it came
	 */
	public static void note(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, now(request));
	}

	/**
	 * The arrival of a request.
	 * @param request the request
	 * @return what was noted; else what can still be seen
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
	 * How long ago it was.
	 * @return milliseconds
	 */
	public long millisUntilNow() {
		return (System.nanoTime() - this.nanoTime) / 1_000_000;
	}

}
