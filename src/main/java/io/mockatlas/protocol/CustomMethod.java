package io.mockatlas.protocol;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The verb at the end of a path, such as {@code :addRole}. No id has a colon in it, so a
 * verb that nobody serves makes a path of its own, and is not the end of somebody's id.
 */
public final class CustomMethod {

	private static final String ID = "Id}";

	private CustomMethod() {
	}

	/**
	 * Whether a pattern fits a request only because its last variable, which is that of
	 * an id, takes in a verb. What other variables stand for can have a colon.
	 * @param pattern a pattern that fits the path of the request
	 * @param request the request
	 * @return true if the pattern means another path
	 */
	public static boolean isTakenForId(String pattern, HttpServletRequest request) {
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
