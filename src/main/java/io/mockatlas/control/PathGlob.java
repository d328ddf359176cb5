package io.mockatlas.control;

import java.util.List;
import java.util.regex.Pattern;

import io.mockatlas.protocol.PercentEncoding;

/**
 * Glob pattern for paths: {@code *} and {@code {orgId}} match within one segment,
 * {@code ?} matches one character of a segment, {@code **} matches any characters. At the
 * end, {@code /**} and {@code /{*rest}} also match nothing: {@code /orgs/**} matches
 * {@code /orgs}. Matching takes time proportional to path length times pattern length at
 * most, since clients supply both.
 */
public final class PathGlob {

	/**
	 * The maximum length of a pattern.
	 */
	public static final int MAX_LENGTH = 2_000;

	private static final String REST = "/(?:\\*\\*|\\{\\*[^/{}]*})$";

	private static final Pattern PARTS = Pattern
		.compile(REST + "|\\*\\*|\\*|\\?|\\{[^/{}]*}|(?:(?!" + REST + ")[^*?{])+|\\{");

	private final List<Part> parts;

	public PathGlob(String text) {
		this.parts = PARTS.matcher(text).results().map((part) -> Part.of(part.group())).toList();
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
		for (Part part : this.parts) {
			reached = part.after(path, reached);
		}
		return reached[path.length()];
	}

	/**
	 * Part of a pattern.
	 *
	 * @param wildcard the kind of wildcard
	 * @param text the text of the part
	 */
	private record Part(Wildcard wildcard, String text) {

		static Part of(String text) {
			Wildcard wildcard = switch (text) {
				case "*" -> Wildcard.SEGMENT;
				case "?" -> Wildcard.CHARACTER;
				case "**" -> Wildcard.ANY;
				case "/**" -> Wildcard.REST;
				default -> (text.startsWith("/{*")) ? Wildcard.REST
						: (text.startsWith("{") && text.endsWith("}")) ? Wildcard.VARIABLE : Wildcard.NONE;
			};
			return new Part(wildcard, text);
		}

		/**
		 * Returns the positions in the path that the match can reach from the positions
		 * reached so far.
		 */
		boolean[] after(String path, boolean[] reached) {
			boolean[] next = new boolean[reached.length];
			boolean inRest = false;
			for (int i = 0; i < next.length; i++) {
				boolean inSegment = i > 0 && path.charAt(i - 1) != '/';
				inRest |= i > 0 && !inSegment && reached[i - 1];
				next[i] |= switch (this.wildcard) {
					case SEGMENT -> reached[i] || (inSegment && next[i - 1]);
					case CHARACTER -> inSegment && reached[i - 1];
					case VARIABLE -> inSegment && (reached[i - 1] || next[i - 1]);
					case ANY -> reached[i] || (i > 0 && next[i - 1]);
					case REST -> reached[i] || inRest;
					case NONE -> false;
				};
				if (this.wildcard == Wildcard.NONE && reached[i] && path.startsWith(this.text, i)) {
					next[i + this.text.length()] = true;
				}
			}
			return next;
		}

	}

	private enum Wildcard {

		NONE, CHARACTER, SEGMENT, VARIABLE, ANY, REST

	}

}
