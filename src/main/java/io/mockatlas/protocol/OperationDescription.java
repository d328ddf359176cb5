package io.mockatlas.protocol;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The annotations of a controller's method, read once: to search for them takes longer
 * than most of what is done with them.
 *
 * @param resource Atlas's resource; null if the controller is none
 * @param operation Atlas's operation; null if the method is none
 * @param gone the version that Atlas has removed, if the method stands for one
 * @param isNotEmulated whether the method stands for an operation that is not emulated
 * @param flags the names of the query parameters that are true or false
 * @param contentType the type of its v2 answers; null if it has no path
 */
public record OperationDescription(@Nullable AtlasResource resource, AtlasResource.@Nullable Method operation,
		@Nullable String gone, boolean isNotEmulated, List<String> flags, @Nullable MediaType contentType) {

	private static final ConcurrentMap<Method, OperationDescription> KNOWN = new ConcurrentHashMap<>();

	/**
	 * The description of a handler.
	 * @param handler the handler
	 * @return the description
	 */
	public static OperationDescription of(HandlerMethod handler) {
		return of(handler.getMethod());
	}

	static OperationDescription of(Method method) {
		OperationDescription known = KNOWN.get(method);
		return (known != null) ? known : KNOWN.computeIfAbsent(method, OperationDescription::read);
	}

	/**
	 * How many calls the operation takes at once; 0 where that is not known.
	 * @return {@code Ratelimit-Limit}
	 */
	public int rateLimit() {
		if (this.operation != null && this.operation.rateLimit() > 0) {
			return this.operation.rateLimit();
		}
		return (this.resource != null) ? this.resource.rateLimit() : 0;
	}

	private static OperationDescription read(Method method) {
		AtlasResource.Gone gone = find(method, AtlasResource.Gone.class);
		return new OperationDescription(method.getDeclaringClass().getAnnotation(AtlasResource.class),
				find(method, AtlasResource.Method.class), (gone != null) ? gone.value() : null,
				find(method, AtlasResource.NotEmulated.class) != null,
				Stream.of(method.getParameters()).filter(OperationDescription::isFlag).map(Parameter::getName).toList(),
				contentType(find(method, RequestMapping.class)));
	}

	private static boolean isFlag(Parameter parameter) {
		return parameter.getType() == boolean.class && parameter.isAnnotationPresent(RequestParam.class);
	}

	/**
	 * The version served, which need not be the one asked for (recorded).
	 */
	private static @Nullable MediaType contentType(@Nullable RequestMapping mapping) {
		return (mapping != null) ? MediaType.parseMediaType(
				"application/vnd.atlas." + mapping.version().replace("+", "") + "+json;charset=utf-8") : null;
	}

	private static <A extends Annotation> @Nullable A find(Method method, Class<A> type) {
		return AnnotatedElementUtils.findMergedAnnotation(method, type);
	}

}
