package io.mockatlas.protocol.path;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Custom method at the end of a path, such as {@code :addRole}. IDs contain no colon, so
 * a path with an unknown custom method is an unknown path, not one with a malformed ID.
 */
public final class CustomMethod {

	private static final String ID = "Id}";

	private CustomMethod() {
	}

	/**
	 * Returns whether a pattern matches a request only because its last variable, an ID,
	 * includes a custom method. Variables other than IDs can contain a colon.
	 * @param pattern a pattern that matches the path of the request
	 * @param request the request
	 * @return true if the pattern does not apply to the request
	 */
	public static boolean isPartOfId(String pattern, HttpServletRequest request) {
		return pattern.endsWith(ID) && isAtEnd(request.getServletPath());
	}

	private static boolean isAtEnd(String path) {
		int start = path.length();
		while (start > 0 && isLetter(path.charAt(start - 1))) {
			start--;
		}
		return start > 0 && start < path.length() && path.charAt(start - 1) == ':';
	}

	private static boolean isLetter(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
	}

}
