package io.mockatlas.protocol;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * Annotations of a controller's method, cached since a search for them takes longer than
 * most of their uses.
 *
 * @param resource Atlas's resource; null if the controller has none
 * @param operation Atlas's operation; null if the method has none
 * @param gone the version that Atlas has removed, if the method handles one
 * @param isNotEmulated whether the method handles an operation that is not emulated
 * @param version the first version that the method handles; null if its mapping has none
 * @param flags the names of the boolean query parameters
 * @param parameters the names of all query parameters
 * @param lists the names of the query parameters that may be repeated
 * @param contentType the type of its v2 responses; null if it has no path
 */
public record OperationDescription(@Nullable AtlasResource resource, @Nullable AtlasOperation operation,
		@Nullable String gone, boolean isNotEmulated, @Nullable String version, List<String> flags,
		Set<String> parameters, Set<String> lists, @Nullable MediaType contentType) {

	/**
	 * Query parameters of every operation (documented).
	 */
	private static final List<String> COMMON = List.of("envelope", "pretty");

	private static final ConcurrentMap<Method, OperationDescription> KNOWN = new ConcurrentHashMap<>();

	/**
	 * Returns the description of a handler.
	 * @param handler the handler
	 * @return the description
	 */
	public static OperationDescription of(HandlerMethod handler) {
		return of(handler.getMethod());
	}

	/**
	 * Returns the description of a controller's method.
	 * @param method the method
	 * @return the description
	 */
	public static OperationDescription of(Method method) {
		OperationDescription known = KNOWN.get(method);
		return (known != null) ? known : KNOWN.computeIfAbsent(method, OperationDescription::read);
	}

	/**
	 * Returns the capacity of the operation's token bucket, or 0 if it is not known.
	 * @return {@code Ratelimit-Limit}
	 */
	public int rateLimit() {
		if (this.operation != null && this.operation.rateLimit() > 0) {
			return this.operation.rateLimit();
		}
		return (this.resource != null) ? this.resource.rateLimit() : 0;
	}

	/**
	 * Returns the endpoint set of the operation, which determines its token bucket.
	 * @return the name of the set, or Atlas's resource if it is a set of its own; null if
	 * the controller has no resource
	 */
	public @Nullable String endpointSet() {
		if (this.resource == null) {
			return null;
		}
		return (!this.resource.endpointSet().isEmpty()) ? this.resource.endpointSet() : this.resource.value();
	}

	/**
	 * Returns whether Atlas has a version {@code preview} of the operation.
	 */
	public boolean hasPreview() {
		return this.operation != null && this.operation.hasPreview();
	}

	private static OperationDescription read(Method method) {
		AtlasOperation.Gone gone = find(method, AtlasOperation.Gone.class);
		return new OperationDescription(method.getDeclaringClass().getAnnotation(AtlasResource.class),
				find(method, AtlasOperation.class), (gone != null) ? gone.value() : null,
				find(method, AtlasOperation.NotEmulated.class) != null, version(find(method, RequestMapping.class)),
				names(method, OperationDescription::isFlag).toList(), parameters(method),
				names(method, OperationDescription::isList).collect(Collectors.toSet()),
				contentType(find(method, RequestMapping.class)));
	}

	private static @Nullable String version(@Nullable RequestMapping mapping) {
		return (mapping != null && !mapping.version().isEmpty()) ? mapping.version().replace("+", "") : null;
	}

	private static Set<String> parameters(Method method) {
		Set<String> names = names(method, (parameter) -> true).collect(Collectors.toCollection(HashSet::new));
		names.addAll(COMMON);
		Stream.of(method.getParameters())
			.map((parameter) -> parameter.getType().getAnnotation(AtlasOperation.ParameterNames.class))
			.filter(Objects::nonNull)
			.forEach((several) -> names.addAll(List.of(several.value())));
		return names;
	}

	private static Stream<String> names(Method method, Predicate<Parameter> wanted) {
		return Stream.of(method.getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(RequestParam.class))
			.filter(wanted)
			.map(Parameter::getName);
	}

	private static boolean isFlag(Parameter parameter) {
		return parameter.getType() == boolean.class;
	}

	private static boolean isList(Parameter parameter) {
		return parameter.getType() == List.class;
	}

	/**
	 * Returns the content type with the version served, which need not be the one
	 * requested (recorded).
	 */
	private static @Nullable MediaType contentType(@Nullable RequestMapping mapping) {
		return (mapping != null) ? MediaType.parseMediaType(
				"application/vnd.atlas." + mapping.version().replace("+", "") + "+json;charset=utf-8") : null;
	}

	private static <A extends Annotation> @Nullable A find(Method method, Class<A> type) {
		return AnnotatedElementUtils.findMergedAnnotation(method, type);
	}

}
