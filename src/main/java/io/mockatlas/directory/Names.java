package io.mockatlas.directory;

import java.util.regex.Pattern;

/**
 * What things may be called: up to 64 letters, digits and a few signs, as documented for
 * projects and organizations, with single spaces between them, which live teams have.
 */
public final class Names {

	private static final Pattern SIGNS = Pattern
		.compile("[\\p{L}\\p{N}\\-_.(),:&@+']+( [\\p{L}\\p{N}\\-_.(),:&@+']+)*");

	private static final int MAX_LENGTH = 64;

	private Names() {
	}

	/**
	 * Whether something may have a name.
	 * @param name the name
	 * @return whether Atlas would take it
	 */
	public static boolean isValid(String name) {
		return name.codePointCount(0, name.length()) <= MAX_LENGTH && SIGNS.matcher(name).matches();
	}

}
