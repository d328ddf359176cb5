package io.mockatlas.wire;

import java.util.stream.Stream;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The first thing in front of an operation: its own headers, and the refusal of a version
 * that Atlas has removed, of a form that no answer has or of a flag that is neither true
 * nor false.
 */
@Component
class OperationInterceptor implements HandlerInterceptor {

	private final ResponseHeaders headers;

	OperationInterceptor(ResponseHeaders headers) {
		this.headers = headers;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		AtlasApi api = AtlasApi.of(request);
		if (api != AtlasApi.NONE && handler instanceof HandlerMethod operation) {
			if (api == AtlasApi.V2) {
				this.headers.writeOperation(operation, response);
			}
			refuseGone(request, operation);
			AnswerForm.required(request);
			Stream.of(operation.getMethodParameters())
				.filter(OperationInterceptor::isFlag)
				.forEach((flag) -> AnswerForm.requireFlag(request, flag.getParameter().getName()));
		}
		return true;
	}

	private static boolean isFlag(MethodParameter parameter) {
		return parameter.getParameterType() == boolean.class && parameter.hasParameterAnnotation(RequestParam.class);
	}

	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.RECORDED,
			value = "A version that Atlas has removed is 410 `VERSION_GONE`.")
	private static void refuseGone(HttpServletRequest request, HandlerMethod operation) {
		AtlasResource.Gone gone = operation.getMethodAnnotation(AtlasResource.Gone.class);
		if (gone != null) {
			throw ErrorCode.VERSION_GONE.exception(gone.value(), request.getRequestURI());
		}
	}

}
