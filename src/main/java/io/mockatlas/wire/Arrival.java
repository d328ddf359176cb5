package io.mockatlas.wire;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How a request came in, before anything touched it.
 *
 * @param target path and query exactly as they stood on the request line
 * @param nanoTime when it came, as {@link System#nanoTime()} tells it
 */
public record Arrival(String target, long nanoTime) {

	private static final String ATTRIBUTE = Arrival.class.getName();

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
	public static Arrival of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof Arrival arrival) ? arrival : now(request);
	}

	private static Arrival now(HttpServletRequest request) {
		String query = request.getQueryString();
		return new Arrival((query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI(),
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
