package io.mockatlas.protocol;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reason why a request was rejected, stored on the request for the journal and for
 * metrics. The response tells the caller no more than Atlas does. The first reason stored
 * is kept, since it is nearest to the cause.
 *
 * @param why the reason, without secrets
 * @param challenge whether the rejection is only a challenge: the caller is expected to
 * repeat the request with credentials or a new nonce
 * @param signIn the kind of a failed sign-in; null for other rejections
 */
public record DenialReason(String why, boolean challenge, @Nullable SignInFailure signIn) {

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
	 * Stores the reason of a failed sign-in. A request without credentials or with an old
	 * nonce is only challenged.
	 * @param request the request
	 * @param why the reason
	 * @param signIn the kind of the failure
	 */
	public static void store(HttpServletRequest request, String why, SignInFailure signIn) {
		store(request, new DenialReason(why,
				signIn == SignInFailure.NO_CREDENTIALS || signIn == SignInFailure.STALE_NONCE, signIn));
	}

	/**
	 * Stores the reason of a rejection, which may be a challenge only.
	 * @param request the request
	 * @param why the reason
	 * @param challenge whether the caller is expected to repeat the request
	 */
	public static void store(HttpServletRequest request, String why, boolean challenge) {
		store(request, new DenialReason(why, challenge, null));
	}

	private static void store(HttpServletRequest request, DenialReason reason) {
		if (of(request) == null) {
			request.setAttribute(ATTRIBUTE, reason);
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
