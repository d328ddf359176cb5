package io.mockatlas.protocol;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused, noted on it for those who look on. The caller is told no
 * more than Atlas tells. What is noted first stays, since it is nearest to the reason.
 *
 * @param why the reason, without any secret
 * @param challenge whether nothing is wrong yet: the caller is to send the request again,
 * with credentials or on a new nonce
 */
public record DenialReason(String why, boolean challenge) {

	private static final String ATTRIBUTE = DenialReason.class.getName();

	/**
	 * Notes a refusal.
	 * @param request the request
	 * @param why the reason
	 */
	public static void note(HttpServletRequest request, String why) {
		note(request, why, false);
	}

	/**
	 * Notes a refusal that may be a challenge alone.
	 * @param request the request
	 * @param why the reason
	 * @param challenge whether the caller is to send the request again
	 */
	public static void note(HttpServletRequest request, String why, boolean challenge) {
		if (of(request) == null) {
			request.setAttribute(ATTRIBUTE, new DenialReason(why, challenge));
		}
	}

	/**
	 * The refusal of a request.
	 * @param request the request
	 * @return what was noted, if it was refused
	 */
	public static @Nullable DenialReason of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof DenialReason reason) ? reason : null;
	}

}
