package io.mockatlas.control;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.mockatlas.protocol.PercentEncoding;

/**
 * Glob pattern for paths: {@code *} and {@code {orgId}} match within one segment,
 * {@code **} matches any characters. Matching takes time proportional to path length
 * times pattern length at most, since clients supply both.
 */
public final class PathGlob {

	/**
	 * The maximum length of a pattern.
	 */
	public static final int MAX_LENGTH = 2_000;

	private static final Pattern PARTS = Pattern.compile("\\*\\*|\\*|\\{[^/{}]*}|[^*{]+|\\{");

	private final List<String> parts;

	public PathGlob(String text) {
		this.parts = PARTS.matcher(text).results().map(MatchResult::group).toList();
	}

	/**
	 * Returns whether a path matches the pattern, either as sent or percent-decoded.
	 */
	public boolean fits(String path) {
		return isMatch(path) || isMatch(PercentEncoding.decode(path));
	}

	private boolean isMatch(String path) {
		boolean[] reached = new boolean[path.length() + 1];
		reached[0] = true;
		for (String part : this.parts) {
			reached = after(part, path, reached);
		}
		return reached[path.length()];
	}

	/**
	 * Advances by one part of the pattern: returns the positions in the path that the
	 * match can reach from the positions reached so far.
	 */
	private static boolean[] after(String part, String path, boolean[] reached) {
		boolean[] next = new boolean[reached.length];
		for (int i = 0; i < next.length; i++) {
			boolean inSegment = i > 0 && path.charAt(i - 1) != '/';
			next[i] |= switch (part) {
				case "**" -> reached[i] || (i > 0 && next[i - 1]);
				case "*" -> reached[i] || (inSegment && next[i - 1]);
				default -> part.length() > 1 && part.startsWith("{") && inSegment && (reached[i - 1] || next[i - 1]);
			};
			if (isLiteral(part) && reached[i] && path.startsWith(part, i)) {
				next[i + part.length()] = true;
			}
		}
		return next;
	}

	private static boolean isLiteral(String part) {
		return !part.startsWith("*") && (part.equals("{") || !part.startsWith("{"));
	}

}
