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
 * {@code envelope} and {@code pretty}, flags that are neither true nor false, and U+0000.
 * Where leniencies are off, it rejects unknown and repeated query parameters too.
 */
@Component
class OperationInterceptor implements HandlerInterceptor {

	private static final String ENCODED_ZERO = "%00";

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
			rejectUnstorableText(request);
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

	/**
	 * Rejects U+0000, which is always encoded in a query. Other bytes that are no text
	 * become U+FFFD.
	 */
	private static void rejectUnstorableText(HttpServletRequest request) {
		String query = request.getQueryString();
		if (query != null && query.contains(ENCODED_ZERO)) {
			for (String parameter : query.split("&")) {
				if (parameter.contains(ENCODED_ZERO)) {
					throw ErrorCode.INVALID_QUERY_PARAMETER.exception(parameter.split("=", 2)[0]);
				}
			}
		}
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
