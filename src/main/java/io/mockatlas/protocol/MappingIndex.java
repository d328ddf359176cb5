package io.mockatlas.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Index of the mappings of all controllers by the number of segments in their paths. A
 * candidate for a request has as many segments as its path, and equal literal segments.
 */
final class MappingIndex {

	/**
	 * Mappings without a fixed number of segments.
	 */
	private final List<Entry> open = new ArrayList<>();

	private final Map<Integer, List<Row>> rows = new HashMap<>();

	MappingIndex(Map<RequestMappingInfo, HandlerMethod> handlers) {
		handlers.forEach((mapping, handler) -> {
			Set<String> paths = mapping.getPatternValues();
			Entry entry = new Entry(mapping, handler);
			if (paths.isEmpty() || paths.stream().anyMatch((path) -> path.contains("*"))) {
				this.open.add(entry);
			}
			else {
				paths.forEach((path) -> add(entry, literals(path)));
			}
		});
	}

	private void add(Entry entry, List<@Nullable String> literals) {
		this.rows.computeIfAbsent(literals.size(), (absent) -> new ArrayList<>()).add(new Row(entry, literals));
	}

	/**
	 * Returns the mappings that can match a request whose path was parsed.
	 */
	List<Entry> candidates(HttpServletRequest request) {
		List<PathContainer.Element> path = ServletRequestPathUtils.getParsedRequestPath(request)
			.pathWithinApplication()
			.elements();
		List<Entry> candidates = new ArrayList<>(this.open);
		for (Row row : this.rows.getOrDefault(path.size(), List.of())) {
			if (row.fits(path) && !candidates.contains(row.entry())) {
				candidates.add(row.entry());
			}
		}
		return candidates;
	}

	private static List<@Nullable String> literals(String pattern) {
		List<@Nullable String> literals = new ArrayList<>();
		for (PathContainer.Element element : PathContainer.parsePath(pattern).elements()) {
			boolean literal = element instanceof PathContainer.PathSegment && element.value().indexOf('{') < 0;
			literals.add((literal) ? element.value() : null);
		}
		return literals;
	}

	/**
	 * Mapping and its handler.
	 */
	record Entry(RequestMappingInfo mapping, HandlerMethod handler) {

	}

	/**
	 * Mapping and the literal segments of its path; null for a variable.
	 */
	private record Row(Entry entry, List<@Nullable String> literals) {

		private boolean fits(List<PathContainer.Element> path) {
			for (int i = 0; i < path.size(); i++) {
				String literal = this.literals.get(i);
				if (literal != null && !(path.get(i) instanceof PathContainer.PathSegment segment
						&& literal.equals(segment.valueToMatch()))) {
					return false;
				}
			}
			return true;
		}

	}

}
