package io.mockatlas.protocol;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reason why a request was rejected, stored on the request for the journal. The response
 * tells the caller no more than Atlas does. The first reason stored is kept, since it is
 * nearest to the cause.
 *
 * @param why the reason, without secrets
 * @param challenge whether the rejection is only a challenge: the caller is expected to
 * repeat the request with credentials or a new nonce
 */
public record DenialReason(String why, boolean challenge) {

	private static final String ATTRIBUTE = DenialReason.class.getName();

	/**
	 * Stores the reason of a rejection.
	 * @param request the request
	 * @param why the reason
	 */
	public static void store(HttpServletRequest request, String why) {
		store(request, why, false);
	}

	/**
	 * Stores the reason of a rejection, which may be a challenge only.
	 * @param request the request
	 * @param why the reason
	 * @param challenge whether the caller is expected to repeat the request
	 */
	public static void store(HttpServletRequest request, String why, boolean challenge) {
		if (of(request) == null) {
			request.setAttribute(ATTRIBUTE, new DenialReason(why, challenge));
		}
	}

	/**
	 * Returns the reason why a request was rejected.
	 * @param request the request
	 * @return the reason, or null if the request was not rejected
	 */
	public static @Nullable DenialReason of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof DenialReason reason) ? reason : null;
	}

}
