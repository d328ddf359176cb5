package io.mockatlas.seed;

/**
 * Escaping of text in seeds that looks like a placeholder but is none.
 */
public final class Placeholders {

	private static final String START = "${";

	private Placeholders() {
	}

	/**
	 * Escapes text, so that a seed's reader does not resolve placeholders in it.
	 * @param text the text
	 * @return the text, with a backslash before each closed <code>${</code>; an unclosed
	 * one is not resolved, and a backslash before it would remain
	 */
	public static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		int written = 0;
		for (int start = text.indexOf(START); start >= 0; start = text.indexOf(START, start + START.length())) {
			if (isClosed(text, start + START.length())) {
				escaped.append(text, written, start).append('\\');
				written = start;
			}
		}
		return escaped.append(text, written, text.length()).toString();
	}

	/**
	 * Returns whether the brace before the given index is closed, not counting braces
	 * nested in between.
	 */
	private static boolean isClosed(String text, int from) {
		int open = 1;
		for (int i = from; i < text.length() && open > 0; i++) {
			open += switch (text.charAt(i)) {
				case '{' -> 1;
				case '}' -> -1;
				default -> 0;
			};
		}
		return open == 0;
	}

}
