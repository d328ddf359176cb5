package io.mockatlas.metrics;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.mockatlas.protocol.AppliedFault;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.DenialReason;
import io.mockatlas.protocol.SignInFailure;
import io.mockatlas.protocol.path.OperationIndex;
import io.mockatlas.protocol.path.OperationPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Filter that counts and times requests under the name and with the tags of Spring's
 * observation of requests, and with tags for the operation, the error code, the failure
 * of a sign-in and the fault that acted. It costs a map lookup and an addition. Spring's
 * observation would add about 8 % to each request.
 */
final class RequestMetricsFilter extends HttpFilter {

	private static final String NAME = "http.server.requests";

	private static final String NONE = "none";

	private static final String UNKNOWN = "UNKNOWN";

	private static final int MAX_STATUS = 599;

	private final transient SingletonSupplier<MeterRegistry> registry;

	private final transient SingletonSupplier<OperationIndex> operations;

	private final transient ConcurrentMap<Tags, Timer> timers = new ConcurrentHashMap<>();

	RequestMetricsFilter(ObjectProvider<MeterRegistry> registry, ObjectProvider<OperationIndex> operations) {
		this.registry = SingletonSupplier.of(registry::getObject);
		this.operations = SingletonSupplier.of(operations::getObject);
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		long start = System.nanoTime();
		Throwable failure = null;
		try {
			chain.doFilter(request, response);
		}
		catch (IOException | ServletException | RuntimeException | Error ex) {
			failure = ex;
			throw ex;
		}
		finally {
			timer(request, response, failure).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
		}
	}

	private Timer timer(HttpServletRequest request, HttpServletResponse response, @Nullable Throwable failure) {
		DenialReason reason = DenialReason.of(request);
		Tags tags = new Tags(method(request.getMethod()), uri(request, response.getStatus()),
				(failure != null) ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus(),
				exception(failure), response.getHeader("X-Error-Code"), (reason != null) ? reason.signIn() : null,
				AppliedFault.of(request));
		Timer known = this.timers.get(tags);
		return (known != null) ? known : this.timers.computeIfAbsent(tags, this::timer);
	}

	private Timer timer(Tags tags) {
		return Timer.builder(NAME)
			.tags("method", tags.method(), "uri", tags.uri(), "status", Integer.toString(tags.status()), "outcome",
					outcome(tags.status()), "exception", tags.exception(), "error", tags.exception(), "operation",
					orNone(this.operations.obtain().operationId(tags.method(), tags.uri())), "error.code",
					orNone(tags.errorCode()), "sign.in.failure",
					(tags.signInFailure() != null) ? tags.signInFailure().tag() : NONE, "fault", orNone(tags.fault()))
			.register(this.registry.obtain());
	}

	/**
	 * Returns the method as a tag. Unknown methods share one tag, since a client can send
	 * any word as a method.
	 */
	private static String method(String method) {
		for (HttpMethod known : HttpMethod.values()) {
			if (known.matches(method)) {
				return known.name();
			}
		}
		return UNKNOWN;
	}

	/**
	 * Returns the pattern of the path, so that an operation has one timer. Requests that
	 * are rejected before they reach their operation have it too.
	 */
	private String uri(HttpServletRequest request, int status) {
		if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) {
			return pattern;
		}
		for (OperationPath.Match match : this.operations.obtain().find(request)) {
			return AtlasApi.of(request).basePath() + match.path().pattern();
		}
		return (status == HttpServletResponse.SC_NOT_FOUND) ? "NOT_FOUND" : UNKNOWN;
	}

	private static String orNone(@Nullable String value) {
		return (value != null) ? value : NONE;
	}

	private static String exception(@Nullable Throwable failure) {
		if (failure == null) {
			return NONE;
		}
		Throwable cause = (failure instanceof ServletException && failure.getCause() != null) ? failure.getCause()
				: failure;
		return cause.getClass().getSimpleName();
	}

	private static String outcome(int status) {
		if (status < HttpServletResponse.SC_CONTINUE || status > MAX_STATUS) {
			return UNKNOWN;
		}
		return switch (status / HttpServletResponse.SC_CONTINUE) {
			case 1 -> "INFORMATIONAL";
			case 2 -> "SUCCESS";
			case 3 -> "REDIRECTION";
			case 4 -> "CLIENT_ERROR";
			default -> "SERVER_ERROR";
		};
	}

	/**
	 * Tags that identify a timer.
	 */
	private record Tags(String method, String uri, int status, String exception, @Nullable String errorCode,
			@Nullable SignInFailure signInFailure, @Nullable String fault) {

	}

}
