package io.mockatlas.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import io.mockatlas.error.AtlasException;
import io.mockatlas.membership.NotPendingException;
import io.mockatlas.persistence.DatabaseFailures;
import io.mockatlas.protocol.RequestLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;

/**
 * Exception resolver that writes the errors of control calls, before the handlers of
 * Atlas's errors run.
 */
@Component
class ControlErrorAdvice implements HandlerExceptionResolver, Ordered {

	private static final RequestLog logger = new RequestLog(LogFactory.getLog(ControlErrorAdvice.class));

	private final ProblemWriter problems;

	private final DatabaseFailures databaseFailures;

	ControlErrorAdvice(ProblemWriter problems, DatabaseFailures databaseFailures) {
		this.problems = problems;
		this.databaseFailures = databaseFailures;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception exception) {
		if (!ControlOperations.isCalledBy(request)) {
			return null;
		}
		if (!(exception instanceof AsyncRequestNotUsableException)) {
			try {
				this.problems.write(request, response, problem(exception, request));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return new ModelAndView();
	}

	private ControlProblem problem(Exception exception, HttpServletRequest request) {
		if (exception instanceof ControlProblem problem) {
			return problem;
		}
		if (exception instanceof AtlasException refusal) {
			return new ControlProblem(HttpStatusCode.valueOf(refusal.status()), refusal.detail())
				.withProperty("errorCode", refusal.code().name());
		}
		if (exception instanceof NotPendingException gone) {
			return new ControlProblem(HttpStatus.NOT_FOUND, Objects.requireNonNull(gone.getMessage()))
				.withProperty("invitationStatus", gone.outcome());
		}
		if (exception instanceof NoHandlerFoundException) {
			return new ControlProblem(HttpStatus.NOT_FOUND, "Unknown path; the field calls lists all calls.")
				.withProperty("calls", ControlOperations.ROWS.stream().map(Object::toString).toList());
		}
		if (exception instanceof HttpRequestMethodNotSupportedException unsupported) {
			return notAllowed(unsupported);
		}
		if (exception instanceof HttpMessageNotReadableException) {
			return BodyProblems.missing();
		}
		if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
			return new ControlProblem(HttpStatus.BAD_REQUEST,
					"The value of " + mismatch.getName() + " is malformed: " + mismatch.getValue());
		}
		if (exception instanceof ErrorResponse response) {
			return new ControlProblem(response.getStatusCode(),
					Objects.requireNonNullElse(response.getBody().getDetail(), "The request cannot be read."));
		}
		if (this.databaseFailures.report(exception)) {
			return new ControlProblem(HttpStatus.SERVICE_UNAVAILABLE,
					"The database is not available; the server's log has the reason. Try again later.");
		}
		logger.error("Unforeseen: " + request.getMethod() + " " + request.getRequestURI(), exception);
		return new ControlProblem(HttpStatus.INTERNAL_SERVER_ERROR, "Unexpected error; see the server's log.");
	}

	private static ControlProblem notAllowed(HttpRequestMethodNotSupportedException unsupported) {
		String[] methods = Objects.requireNonNullElse(unsupported.getSupportedMethods(), new String[0]);
		String allowed = String.join(", ", new TreeSet<>(List.of(methods)));
		return new ControlProblem(HttpStatus.METHOD_NOT_ALLOWED,
				unsupported.getMethod() + " is not supported; this path supports " + allowed + ".")
			.with(HttpHeaders.ALLOW, allowed);
	}

}
