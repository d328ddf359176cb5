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
 * Which operation a method and a path are, for those who look at a request without its
 * handler: it may have been refused before one was looked for. The version does not
 * matter, since all shapes of an operation share its id.
 */
@Component
public class Operations {

	private static final Comparator<Row> BY_PRECEDENCE = Comparator
		.comparing((Row row) -> AtlasHandlerMapping.variables(row.pattern().getPatternString()))
		.thenComparing(Row::pattern);

	/**
	 * By method and number of segments.
	 */
	private final SingletonSupplier<Map<String, List<Row>>> rows;

	Operations(RequestMappingHandlerMapping requestMappingHandlerMapping) {
		this.rows = SingletonSupplier.of(() -> rows(requestMappingHandlerMapping));
	}

	/**
	 * The id of an operation.
	 * @param method the method; HEAD is GET's
	 * @param path the path as it is sent
	 * @return what the vendor's description calls it; null if it is none
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
	 * The ids of all operations.
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
		rows.values().forEach((some) -> some.sort(BY_PRECEDENCE));
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
	 * One path of an operation.
	 */
	private record Row(PathPattern pattern, String id) {
	}

}
