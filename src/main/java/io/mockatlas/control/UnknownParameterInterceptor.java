package io.mockatlas.control;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.mockatlas.persistence.StorableText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Interceptor that rejects unknown and repeated query parameters of control calls: with a
 * misspelt {@code orgId}, a reset of one organization would reset everything. It rejects
 * U+0000 too, and ignores the parameters common to Atlas's operations, which have no
 * effect here. Pages accept any parameter, since programs that forward links to them may
 * add some.
 */
public final class UnknownParameterInterceptor implements HandlerInterceptor {

	private static final Set<String> ATLAS_PARAMETERS = Set.of("envelope", "pretty");

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod call && ControlOperations.isCalledBy(request)
				&& !ControlOperations.isPage(request)) {
			List<String> known = names(call.getMethod()).toList();
			request.getParameterMap().forEach((name, values) -> {
				require(name, values.length, known);
				requireStorable(name, values);
			});
		}
		return true;
	}

	/**
	 * Returns the names of the query parameters of a handler method.
	 */
	static Stream<String> names(Method method) {
		return Stream.of(method.getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(RequestParam.class))
			.flatMap(UnknownParameterInterceptor::names);
	}

	/**
	 * Returns the names of the query parameters that a method parameter receives.
	 * @param parameter a parameter with {@link RequestParam}
	 * @return the names
	 */
	public static Stream<String> names(Parameter parameter) {
		QueryParameterNames several = parameter.getAnnotation(QueryParameterNames.class);
		if (several != null) {
			return Stream.of(several.value());
		}
		String given = parameter.getAnnotation(RequestParam.class).name();
		return Stream.of((given.isEmpty()) ? parameter.getName() : given);
	}

	private static void require(String name, int times, List<String> known) {
		if (!known.contains(name) && !ATLAS_PARAMETERS.contains(name)) {
			throw problem(name,
					"Unknown parameter " + name
							+ ((known.isEmpty()) ? "; this call has none."
									: "; known parameters are " + String.join(", ", known) + "."))
				.withProperty("known", known);
		}
		if (times > 1) {
			throw problem(name, "The parameter " + name + " is given " + times + " times.");
		}
	}

	private static void requireStorable(String name, String[] values) {
		for (String value : values) {
			if (!StorableText.isStorable(value)) {
				throw problem(name, "The parameter " + name + " must not contain U+0000.");
			}
		}
	}

	private static ControlProblem problem(String parameter, String detail) {
		return new ControlProblem(HttpStatus.BAD_REQUEST, detail).withProperty("parameter", parameter);
	}

}
