package io.mockatlas.protocol.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.protocol.AtlasApi;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Index of Atlas's operations by their paths below the base path of either API. A request
 * is looked up once, before the role of its caller is checked; the handler mapping uses
 * the result of that look-up.
 */
@Component
public class OperationIndex {

	private static final String ATTRIBUTE = OperationIndex.class.getName();

	/**
	 * Segments of the base paths of both APIs.
	 */
	private static final Set<List<String>> BASE_PATHS = Set.of(List.of(AtlasApi.V1_PATH.substring(1).split("/")),
			List.of(AtlasApi.V2_PATH.substring(1).split("/")));

	private static final int BASE_PATH_LENGTH = 3;

	/**
	 * Paths in order of precedence, by their number of segments.
	 */
	private final SingletonSupplier<Map<Integer, List<OperationPath>>> paths;

	@Autowired
	OperationIndex(ObjectProvider<RequestMappingHandlerMapping> requestMappingHandlerMapping) {
		this(() -> requestMappingHandlerMapping.getObject().getHandlerMethods());
	}

	/**
	 * Creates an index.
	 * @param handlers supplies the handlers at the first look-up
	 */
	public OperationIndex(Supplier<Map<RequestMappingInfo, HandlerMethod>> handlers) {
		this.paths = SingletonSupplier.of(() -> paths(handlers.get()));
	}

	/**
	 * Returns the paths that match the path of a request, whatever its method and
	 * version. A custom method is no part of an ID.
	 * @param request the request
	 * @return the matches in order of precedence; empty outside of both APIs
	 */
	public List<OperationPath.Match> find(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof Found found) {
			return found.matches();
		}
		RequestPath parsed = (ServletRequestPathUtils.hasParsedRequestPath(request))
				? ServletRequestPathUtils.getParsedRequestPath(request) : ServletRequestPathUtils.parse(request);
		List<OperationPath.Match> matches = find(segments(parsed.pathWithinApplication()))
			.filter((match) -> !CustomMethod.isPartOfId(match.path().pattern(), request))
			.toList();
		request.setAttribute(ATTRIBUTE, new Found(matches));
		return matches;
	}

	/**
	 * Returns the ID of an operation. The version does not matter, since all versions of
	 * an operation share its ID.
	 * @param method the method; HEAD counts as GET
	 * @param path the path, encoded
	 * @return the operation ID in MongoDB's description; null if there is none
	 */
	public @Nullable String operationId(String method, String path) {
		RequestMethod verb = RequestMethod.resolve((method.equals("HEAD")) ? "GET" : method);
		List<String> segments = segments(PathContainer.parsePath(path));
		return find(segments).flatMap((match) -> match.path().operationIds(basePath(segments), verb))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns the IDs of all operations.
	 * @return the IDs, in alphabetical order
	 */
	public Set<String> operationIds() {
		Set<String> ids = new TreeSet<>();
		paths().forEach((path) -> path.handlers().forEach((handler) -> {
			String id = handler.operationId();
			if (id != null) {
				ids.add(id);
			}
		}));
		return Collections.unmodifiableSet(ids);
	}

	/**
	 * Returns all paths, in order of precedence among those of as many segments.
	 */
	public List<OperationPath> paths() {
		return this.paths.obtain().values().stream().flatMap(List::stream).toList();
	}

	private Stream<OperationPath.Match> find(List<String> segments) {
		if (segments.size() < BASE_PATH_LENGTH || !BASE_PATHS.contains(segments.subList(0, BASE_PATH_LENGTH))) {
			return Stream.empty();
		}
		List<String> below = segments.subList(BASE_PATH_LENGTH, segments.size());
		return this.paths.obtain()
			.getOrDefault(below.size(), List.of())
			.stream()
			.filter((candidate) -> candidate.fits(below))
			.map((candidate) -> new OperationPath.Match(candidate, below));
	}

	private static String basePath(List<String> segments) {
		return "/" + String.join("/", segments.subList(0, BASE_PATH_LENGTH));
	}

	/**
	 * Returns the decoded segments of a path. A trailing slash is followed by an empty
	 * segment.
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

	private static Map<Integer, List<OperationPath>> paths(Map<RequestMappingInfo, HandlerMethod> handlers) {
		Map<String, OperationPath> paths = new HashMap<>();
		handlers.forEach((mapping, handler) -> mapping.getPatternValues()
			.stream()
			.flatMap((pattern) -> Stream.ofNullable(AtlasApi.belowBasePath(pattern)))
			.distinct()
			.forEach((pattern) -> paths.computeIfAbsent(pattern, OperationPath::new).add(mapping, handler)));
		return paths.values()
			.stream()
			.sorted(OperationPath.BY_PRECEDENCE)
			.collect(Collectors.groupingBy(OperationPath::length, TreeMap::new, Collectors.toList()));
	}

	/**
	 * Result of the look-up of a request.
	 */
	private record Found(List<OperationPath.Match> matches) {
	}

}
