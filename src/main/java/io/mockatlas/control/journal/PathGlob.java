package io.mockatlas.control.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.web.util.UriUtils;

/**
 * What paths are to look like: {@code *} and {@code {orgId}} stand for what is between
 * two slashes, {@code **} for anything. It takes a time of path times form at most, since
 * callers send the one and the other.
 */
final class PathGlob {

	/**
	 * How long a form can be.
	 */
	static final int MAX_LENGTH = 2_000;

	private static final Pattern PARTS = Pattern.compile("\\*\\*|\\*|\\{[^/{}]*}|[^*{]+|\\{");

	private final List<String> parts;

	PathGlob(String text) {
		this.parts = PARTS.matcher(text).results().map(MatchResult::group).toList();
	}

	/**
	 * Whether a path has the form, as it was sent or decoded.
	 */
	boolean fits(String path) {
		return isMatch(path) || isMatch(decoded(path));
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
	 * How far one comes in a path by one part, from everywhere where one was.
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

	private static String decoded(String path) {
		try {
			return UriUtils.decode(path, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return path;
		}
	}

}
