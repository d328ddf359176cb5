package io.mockatlas.wire;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The verb at the end of a path, such as {@code :addRole}. No id has a colon in it, so a
 * verb that nobody serves makes a path of its own, and is not the end of somebody's id.
 */
public final class ColonVerb {

	private static final Pattern AT_END = Pattern.compile(":[A-Za-z]+$");

	private static final String ID = "Id}";

	private ColonVerb() {
	}

	/**
	 * Whether a pattern fits a request only because its last variable, which is that of
	 * an id, takes in a verb. What other variables stand for can have a colon.
	 * @param pattern a pattern that fits the path of the request
	 * @param request the request
	 * @return true if the pattern means another path
	 */
	public static boolean isTakenForId(String pattern, HttpServletRequest request) {
		return pattern.endsWith(ID) && AT_END.matcher(request.getServletPath()).find();
	}

}
