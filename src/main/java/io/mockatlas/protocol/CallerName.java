package io.mockatlas.protocol;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Name of a request's caller, stored on the request for code that runs outside
 * authentication.
 *
 * @param value a public key or a client ID
 * @param proved whether the caller was authenticated
 */
public record CallerName(String value, boolean proved) {

	private static final String ATTRIBUTE = CallerName.class.getName();

	/**
	 * Stores the name of a caller that is not authenticated.
	 * @param request the request
	 * @param value a public key or a client ID
	 */
	public static void storeUnauthenticated(HttpServletRequest request, String value) {
		request.setAttribute(ATTRIBUTE, new CallerName(value, false));
	}

	/**
	 * Stores the name of an authenticated caller.
	 * @param request the request
	 * @param value a public key or a client ID
	 */
	public static void storeAuthenticated(HttpServletRequest request, String value) {
		request.setAttribute(ATTRIBUTE, new CallerName(value, true));
	}

	/**
	 * Returns the caller of a request.
	 * @param request the request
	 * @return the name stored last, or null
	 */
	public static @Nullable CallerName of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof CallerName name) ? name : null;
	}

}
