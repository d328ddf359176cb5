package io.mockatlas.protocol.error;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.persistence.DatabaseFailures;
import io.mockatlas.protocol.RequestLog;
import io.mockatlas.protocol.path.MalformedIdErrors;
import io.mockatlas.protocol.path.NotEmulatedErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.LogFactory;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.NoHandlerFoundException;

/**
 * Advice that converts exceptions of the dispatcher and the controllers to Atlas's
 * errors. Unexpected exceptions are logged; the response has no more detail than Atlas's.
 */
@RestControllerAdvice
class ErrorAdvice {

	private static final RequestLog logger = new RequestLog(LogFactory.getLog(ErrorAdvice.class));

	private static final String[] NONE = {};

	private static final String ENDPOINTS = "/actuator/";

	private final ErrorWriter writer;

	private final NotEmulatedErrors notEmulatedErrors;

	private final MalformedIdErrors malformedIdErrors;

	private final DatabaseFailures databaseFailures;

	ErrorAdvice(ErrorWriter writer, NotEmulatedErrors notEmulatedErrors, MalformedIdErrors malformedIdErrors,
			DatabaseFailures databaseFailures) {
		this.writer = writer;
		this.notEmulatedErrors = notEmulatedErrors;
		this.malformedIdErrors = malformedIdErrors;
		this.databaseFailures = databaseFailures;
	}

	/**
	 * Rethrows a denial, so that the security filter chain handles it.
	 */
	@ExceptionHandler
	void pass(AccessDeniedException exception) {
		throw exception;
	}

	@ExceptionHandler
	void handle(Exception exception, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (exception instanceof HttpRequestMethodNotSupportedException unsupported) {
			response.setHeader(HttpHeaders.ALLOW, allowed(unsupported));
		}
		if (!(exception instanceof AsyncRequestNotUsableException)) {
			this.writer.write(request, response, refusal(exception, request));
		}
	}

	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED,
			value = "A method that a path does not support is 405 with `Allow`.")
	private static String allowed(HttpRequestMethodNotSupportedException unsupported) {
		Set<String> methods = new TreeSet<>(
				List.of(Objects.requireNonNullElse(unsupported.getSupportedMethods(), NONE)));
		if (methods.contains(HttpMethod.GET.name())) {
			methods.add(HttpMethod.HEAD.name());
		}
		return String.join(", ", methods);
	}

	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.RECORDED,
			value = "An unexpected exception is 500 `UNEXPECTED_ERROR`; only the log has the cause.")
	private AtlasException refusal(Exception exception, HttpServletRequest request) {
		if (exception instanceof AtlasException refusal) {
			return refusal;
		}
		if (exception instanceof InvalidApiVersionException
				|| exception instanceof HttpMediaTypeNotAcceptableException) {
			return ErrorCode.INVALID_VERSION_DATE.exception();
		}
		if (exception instanceof NoHandlerFoundException) {
			return this.notEmulatedErrors.exception(request);
		}
		if (exception instanceof HttpRequestMethodNotSupportedException) {
			return ErrorCode.METHOD_NOT_ALLOWED.exception(request.getMethod(), request.getRequestURI());
		}
		if (exception instanceof HttpMediaTypeNotSupportedException || isAboutWildcard(exception, request)) {
			return unsupportedType(request);
		}
		if (exception instanceof HttpMessageNotReadableException) {
			return ErrorCode.MALFORMED_JSON.exception();
		}
		if (exception instanceof InvalidParameterException) {
			// Without a query, Tomcat failed to parse a form in the body.
			String query = request.getQueryString();
			return (query != null) ? ErrorCode.INVALID_QUERY_PARAMETER.exception(query) : unsupportedType(request);
		}
		if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
			return (mismatch.getParameter().hasParameterAnnotation(PathVariable.class))
					? this.malformedIdErrors.exception(request)
					: ErrorCode.INVALID_QUERY_PARAMETER.exception(mismatch.getName());
		}
		if ((exception instanceof IllegalArgumentException || exception instanceof ResponseStatusException)
				&& request.getServletPath().startsWith(ENDPOINTS)) {
			// Spring Boot's endpoints take query parameters as arguments, and check them.
			return ErrorCode.BAD_REQUEST.exception();
		}
		if (this.databaseFailures.report(exception)) {
			return ErrorCode.SERVICE_UNAVAILABLE.exception();
		}
		logger.error("Unforeseen: " + request.getMethod() + " " + request.getRequestURI(), exception);
		return ErrorCode.UNEXPECTED_ERROR.exception();
	}

	/**
	 * Returns whether the content type of the body is a wildcard, for which Spring has no
	 * exception of its own.
	 */
	private static boolean isAboutWildcard(Exception exception, HttpServletRequest request) {
		String contentType = request.getContentType();
		return exception instanceof IllegalArgumentException && contentType != null && contentType.contains("*");
	}

	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED, value = "A body that is not JSON is 415.")
	private static AtlasException unsupportedType(HttpServletRequest request) {
		String contentType = request.getContentType();
		return ErrorCode.UNSUPPORTED_MEDIA_TYPE.exception((contentType != null) ? contentType : "none");
	}

}
