package io.mockatlas.protocol;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Effect of the fault that acted on a request, stored on the request for metrics.
 */
public final class AppliedFault {

	private static final String ATTRIBUTE = AppliedFault.class.getName();

	private AppliedFault() {
	}

	/**
	 * Stores the effect of a fault.
	 * @param request the request
	 * @param effect the effect, one of few
	 */
	public static void store(HttpServletRequest request, String effect) {
		request.setAttribute(ATTRIBUTE, effect);
	}

	/**
	 * Returns the effect of the fault that acted on a request.
	 * @param request the request
	 * @return the effect, or null without a fault
	 */
	public static @Nullable String of(HttpServletRequest request) {
		return (String) request.getAttribute(ATTRIBUTE);
	}

}
