package io.mockatlas.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.mockatlas.protocol.CustomMethod;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Matcher of requests with the rows of the role table. It compares the path only with
 * rows of as many segments. Segments match as in Spring's path patterns: decoded and
 * case-sensitive, and a variable matches any non-empty segment.
 */
final class RoleMatcher {

	private static final List<List<String>> BASES = List.of(List.of("api", "atlas", "v2"),
			List.of("api", "atlas", "v1.0"));

	private static final int BASE_LENGTH = 3;

	private final Map<Integer, List<Pattern>> patterns = new HashMap<>();

	RoleMatcher(List<RoleTable.Row> rows) {
		for (RoleTable.Row row : rows) {
			Pattern pattern = Pattern.of(row);
			this.patterns.computeIfAbsent(pattern.parts().size(), (absent) -> new ArrayList<>()).add(pattern);
		}
	}

	/**
	 * Returns the match with the first row that fits a request, or null if no row fits.
	 */
	@Nullable Match find(HttpServletRequest request) {
		RequestPath parsed = (ServletRequestPathUtils.hasParsedRequestPath(request))
				? ServletRequestPathUtils.getParsedRequestPath(request) : ServletRequestPathUtils.parse(request);
		List<String> segments = segments(parsed.pathWithinApplication());
		if (segments.size() < BASE_LENGTH || !BASES.contains(segments.subList(0, BASE_LENGTH))) {
			return null;
		}
		List<String> path = segments.subList(BASE_LENGTH, segments.size());
		for (Pattern pattern : this.patterns.getOrDefault(path.size(), List.of())) {
			if (pattern.fits(path) && pattern.row().isFor(request.getMethod())
					&& !CustomMethod.isPartOfId(pattern.row().path(), request)) {
				return new Match(pattern.row().requirement(), pattern.value(path, "{orgId}"),
						pattern.value(path, "{groupId}"));
			}
		}
		return null;
	}

	/**
	 * Returns the segments of a path. A trailing slash is followed by an empty segment.
	 */
	private static List<String> segments(PathContainer path) {
		List<String> segments = new ArrayList<>();
		boolean open = false;
		for (PathContainer.Element element : path.elements()) {
			if (element instanceof PathContainer.PathSegment segment) {
				segments.add(segment.valueToMatch());
				open = false;
			}
			else {
				if (open) {
					segments.add("");
				}
				open = true;
			}
		}
		if (open) {
			segments.add("");
		}
		return segments;
	}

	/**
	 * Match of a request with a row.
	 *
	 * @param requirement the requirement of the row
	 * @param orgId the organization ID in the path
	 * @param groupId the project ID in the path
	 */
	record Match(RoleRequirement requirement, @Nullable String orgId, @Nullable String groupId) {

	}

	/**
	 * Path pattern of a row.
	 *
	 * @param row the row
	 * @param parts the patterns of the segments
	 */
	private record Pattern(RoleTable.Row row, List<Part> parts) {

		private static Pattern of(RoleTable.Row row) {
			return new Pattern(row, Stream.of(row.path().split("/", -1)).skip(1).map(Part::of).toList());
		}

		private boolean fits(List<String> path) {
			for (int i = 0; i < path.size(); i++) {
				if (!this.parts.get(i).fits(path.get(i))) {
					return false;
				}
			}
			return true;
		}

		private @Nullable String value(List<String> path, String variable) {
			for (int i = 0; i < path.size(); i++) {
				if (this.parts.get(i).text().equals(variable)) {
					return path.get(i);
				}
			}
			return null;
		}

	}

	/**
	 * Pattern of a segment.
	 *
	 * @param text the segment in the table
	 * @param end the suffix after the variable, or null for a literal segment
	 */
	private record Part(String text, @Nullable String end) {

		private static Part of(String text) {
			return new Part(text, (text.startsWith("{")) ? text.substring(text.indexOf('}') + 1) : null);
		}

		private boolean fits(String segment) {
			return (this.end != null) ? !segment.isEmpty() && segment.endsWith(this.end) : this.text.equals(segment);
		}

	}

}
