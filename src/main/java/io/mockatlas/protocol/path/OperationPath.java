package io.mockatlas.protocol.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.OperationDescription;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Path of operations below the base path of either API, with the handlers of all its
 * methods and versions. Segments match as in Spring's path patterns: decoded and
 * case-sensitive, and a variable matches any non-empty segment.
 */
public final class OperationPath {

	/**
	 * Order in which paths apply: the one whose first variable is further to the right
	 * comes first.
	 */
	public static final Comparator<OperationPath> BY_PRECEDENCE = Comparator
		.comparing((OperationPath path) -> variables(path.pattern()))
		.thenComparing((path) -> path.pattern);

	private final PathPattern pattern;

	private final List<Segment> segments;

	private final List<Handler> handlers = new ArrayList<>();

	/**
	 * Creates a path without handlers.
	 * @param pattern the pattern below the base path of either API
	 */
	public OperationPath(String pattern) {
		this.pattern = PathPatternParser.defaultInstance.parse(pattern);
		this.segments = Stream.of(pattern.split("/", -1)).skip(1).map(Segment::of).toList();
	}

	/**
	 * Returns the positions of the variables in a pattern, as a sort key: 1 for a segment
	 * with a variable, 0 for a literal one.
	 */
	static String variables(String pattern) {
		return Stream.of(pattern.split("/"))
			.map((segment) -> (segment.contains("{")) ? "1" : "0")
			.collect(Collectors.joining());
	}

	void add(RequestMappingInfo mapping, HandlerMethod handler) {
		this.handlers.add(new Handler(mapping, handler));
	}

	/**
	 * Returns the pattern below the base path of either API.
	 * @return the pattern, such as {@code /orgs/{orgId}/invites}
	 */
	public String pattern() {
		return this.pattern.getPatternString();
	}

	/**
	 * Returns the handlers of all methods and versions.
	 */
	public List<Handler> handlers() {
		return Collections.unmodifiableList(this.handlers);
	}

	int length() {
		return this.segments.size();
	}

	boolean fits(List<String> path) {
		for (int i = 0; i < path.size(); i++) {
			if (!this.segments.get(i).fits(path.get(i))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Returns the IDs of the operations of a method.
	 * @param basePath the base path of the API
	 * @param method the method; null for one that Spring does not know
	 */
	Stream<String> operationIds(String basePath, @Nullable RequestMethod method) {
		return this.handlers.stream()
			.filter((handler) -> handler.mapping().getPatternValues().contains(basePath + pattern())
					&& handler.mapping().getMethodsCondition().getMethods().contains(method))
			.flatMap((handler) -> Stream.ofNullable(handler.operationId()));
	}

	/**
	 * Handler of an operation.
	 *
	 * @param mapping the paths, methods and version that it handles
	 * @param method the method of the controller
	 */
	public record Handler(RequestMappingInfo mapping, HandlerMethod method) {

		@Nullable String operationId() {
			AtlasOperation operation = OperationDescription.of(this.method).operation();
			return (operation != null) ? operation.id() : null;
		}

	}

	/**
	 * Match of a path.
	 *
	 * @param path the path that matches
	 * @param segments the decoded segments of the request's path, below the base path
	 */
	public record Match(OperationPath path, List<String> segments) {

		/**
		 * Returns the value of a variable.
		 * @param name the name of the variable
		 * @return the value, or null if the path has no such variable
		 */
		public @Nullable String variable(String name) {
			for (int i = 0; i < this.segments.size(); i++) {
				if (this.path.segments.get(i).text().equals("{" + name + "}")) {
					return this.segments.get(i);
				}
			}
			return null;
		}

	}

	/**
	 * Pattern of a segment.
	 *
	 * @param text the segment of the pattern
	 * @param end the suffix after the variable, or null for a literal segment
	 */
	private record Segment(String text, @Nullable String end) {

		private static Segment of(String text) {
			return new Segment(text, (text.startsWith("{")) ? text.substring(text.indexOf('}') + 1) : null);
		}

		private boolean fits(String segment) {
			return (this.end != null) ? !segment.isEmpty() && segment.endsWith(this.end) : this.text.equals(segment);
		}

	}

}
