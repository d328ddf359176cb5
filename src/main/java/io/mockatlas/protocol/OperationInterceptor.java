package io.mockatlas.protocol;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.evidence.Topic;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * First interceptor of an operation. It writes the headers and the status of a successful
 * response, which an error replaces, and rejects removed versions, invalid values of
 * {@code envelope} and {@code pretty}, and flags that are neither true nor false. Where
 * leniencies are off, it rejects unknown and repeated query parameters too.
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
			if (api != AtlasApi.V1) {
				this.headers.writeOperation(operation, response);
			}
			OperationDescription description = OperationDescription.of(operation);
			if (description.operation() != null) {
				response.setStatus(description.operation().status().value());
			}
			rejectRemovedVersion(request, description);
			rejectUnknownParameters(request, description);
			ResponseFormat.required(request);
			description.flags().forEach((flag) -> ResponseFormat.requireFlag(request, flag));
		}
		return true;
	}

	private static void rejectUnknownParameters(HttpServletRequest request, OperationDescription operation) {
		if (request.getQueryString() == null || operation.operation() == null) {
			return;
		}
		ResponseFormat.query(request).forEach((name, values) -> {
			if (!operation.parameters().contains(name)) {
				require(Leniency.UNKNOWN_PARAMETER, name);
			}
			else if (values.size() > 1 && !operation.lists().contains(name)) {
				require(Leniency.REPEATED_PARAMETER, name);
			}
		});
	}

	private static void require(Leniency leniency, String parameter) {
		if (!Leniencies.allow(leniency)) {
			throw ErrorCode.INVALID_QUERY_PARAMETER.exception(parameter);
		}
	}

	/**
	 * Rejects a removed version. The error has the path without a leading slash
	 * (recorded).
	 */
	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.RECORDED,
			value = "A version that Atlas has removed is 410 `VERSION_GONE`.")
	private static void rejectRemovedVersion(HttpServletRequest request, OperationDescription operation) {
		if (operation.gone() != null) {
			throw ErrorCode.VERSION_GONE.exception(operation.gone(), request.getRequestURI().substring(1));
		}
	}

}
