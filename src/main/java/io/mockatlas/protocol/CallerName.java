package io.mockatlas.protocol;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, noted on a request for those who stand in front of sign-in.
 *
 * @param value a public key or a client id
 * @param proved whether the caller proved it, or only said so
 */
public record CallerName(String value, boolean proved) {

	private static final String ATTRIBUTE = CallerName.class.getName();

	/**
	 * Notes who somebody says they are.
	 * @param request the request
	 * @param value a public key or a client id
	 */
	public static void noteClaim(HttpServletRequest request, String value) {
		request.setAttribute(ATTRIBUTE, new CallerName(value, false));
	}

	/**
	 * Notes who signed in.
	 * @param request the request
	 * @param value a public key or a client id
	 */
	public static void noteProof(HttpServletRequest request, String value) {
		request.setAttribute(ATTRIBUTE, new CallerName(value, true));
	}

	/**
	 * The caller of a request.
	 * @param request the request
	 * @return what was noted last, if anything was
	 */
	public static @Nullable CallerName of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof CallerName name) ? name : null;
	}

}
