package io.mockatlas.control;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that a control call does not know: with {@code orgid} misspelt, a
 * reset of one organization would be one of all. Those that Atlas has on every call mean
 * nothing here, and the links in messages take whatever those who pass them on add.
 */
final class UnknownParameterInterceptor implements HandlerInterceptor {

	private static final Set<String> OF_ATLAS = Set.of("envelope", "pretty");

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod call && ControlOperations.isCalledBy(request)
				&& !ControlOperations.isByLink(request)) {
			List<String> known = names(call.getMethod()).toList();
			request.getParameterMap().forEach((name, values) -> require(name, values.length, known));
		}
		return true;
	}

	/**
	 * The names of the parameters that can be in the query of a call.
	 */
	static Stream<String> names(Method method) {
		return Stream.of(method.getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(RequestParam.class))
			.flatMap(UnknownParameterInterceptor::names);
	}

	/**
	 * The names that one such parameter of a method stands for.
	 */
	static Stream<String> names(Parameter parameter) {
		QueryParameterNames several = parameter.getAnnotation(QueryParameterNames.class);
		if (several != null) {
			return Stream.of(several.value());
		}
		String given = parameter.getAnnotation(RequestParam.class).name();
		return Stream.of((given.isEmpty()) ? parameter.getName() : given);
	}

	private static void require(String name, int times, List<String> known) {
		if (!known.contains(name) && !OF_ATLAS.contains(name)) {
			throw problem(name, "There is no parameter " + name
					+ ((known.isEmpty()) ? ", nor any other." : "; known are " + String.join(", ", known) + "."))
				.telling("known", known);
		}
		if (times > 1) {
			throw problem(name, "The parameter " + name + " is given " + times + " times.");
		}
	}

	private static ControlProblem problem(String parameter, String detail) {
		return new ControlProblem(HttpStatus.BAD_REQUEST, detail).telling("parameter", parameter);
	}

}
