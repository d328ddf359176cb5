package io.mockatlas.seed;

/**
 * Text in seeds that reads like a placeholder and is none.
 */
public final class Placeholders {

	private static final String START = "${";

	private Placeholders() {
	}

	/**
	 * Writes text so that it is read as it stands.
	 * @param text the text
	 * @return the text, with a backslash before each <code>${</code> that is closed;
	 * before others, which nobody resolves, the backslash would stay
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
	 * Whether there is a brace for the one before a place, and not just for others in
	 * between.
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
