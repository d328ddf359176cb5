package io.mockatlas.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Finds the operation of a method and path without a handler, since a request may have
 * been rejected before its handler was selected. The version does not matter, since all
 * versions of an operation share its id.
 */
@Component
public class Operations {

	/**
	 * Order in which patterns are tried: that of the handlers.
	 */
	public static final Comparator<PathPattern> BY_PRECEDENCE = Comparator
		.comparing((PathPattern pattern) -> AtlasHandlerMapping.variables(pattern.getPatternString()))
		.thenComparing(Comparator.naturalOrder());

	/**
	 * Operations by method and number of path elements.
	 */
	private final SingletonSupplier<Map<String, List<Row>>> rows;

	Operations(RequestMappingHandlerMapping requestMappingHandlerMapping) {
		this.rows = SingletonSupplier.of(() -> rows(requestMappingHandlerMapping));
	}

	/**
	 * Returns the id of an operation.
	 * @param method the method; HEAD counts as GET
	 * @param path the path, encoded
	 * @return the operation id in MongoDB's description; null if there is none
	 */
	public @Nullable String id(String method, String path) {
		PathContainer parsed = PathContainer.parsePath(path);
		String verb = (method.equals("HEAD")) ? "GET" : method;
		return this.rows.obtain()
			.getOrDefault(key(verb, parsed), List.of())
			.stream()
			.filter((row) -> row.pattern().matches(parsed))
			.findFirst()
			.map(Row::id)
			.orElse(null);
	}

	/**
	 * Returns the ids of all operations.
	 * @return the ids, in alphabetical order
	 */
	public Set<String> ids() {
		Set<String> ids = new TreeSet<>();
		this.rows.obtain().values().forEach((rows) -> rows.forEach((row) -> ids.add(row.id())));
		return Collections.unmodifiableSet(ids);
	}

	private static Map<String, List<Row>> rows(RequestMappingHandlerMapping mappings) {
		Map<String, List<Row>> rows = new HashMap<>();
		mappings.getHandlerMethods().forEach((mapping, handler) -> {
			AtlasResource.Method operation = handler.getMethodAnnotation(AtlasResource.Method.class);
			if (operation != null) {
				add(rows, mapping, operation.operationId());
			}
		});
		rows.values().forEach((some) -> some.sort(Comparator.comparing(Row::pattern, BY_PRECEDENCE)));
		return rows;
	}

	private static void add(Map<String, List<Row>> rows, RequestMappingInfo mapping, String id) {
		for (String text : mapping.getPatternValues()) {
			PathPattern pattern = PathPatternParser.defaultInstance.parse(text);
			PathContainer path = PathContainer.parsePath(text);
			for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
				rows.computeIfAbsent(key(method.name(), path), (absent) -> new ArrayList<>()).add(new Row(pattern, id));
			}
		}
	}

	private static String key(String method, PathContainer path) {
		return method + " " + path.elements().size();
	}

	/**
	 * Path of an operation.
	 */
	private record Row(PathPattern pattern, String id) {
	}

}
