package io.mockatlas.control.faults;

import java.io.IOException;
import java.util.List;

import io.mockatlas.control.ThreadBudget;
import io.mockatlas.control.faults.effect.StaleNonceResponse;
import io.mockatlas.protocol.error.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Filter that applies faults before authentication, and deferred faults after the
 * operation. It buffers a response only if a configured fault can match the request.
 * Requests without credentials, such as the first request of a digest handshake, are not
 * matched.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class FaultFilter extends HttpFilter {

	private final transient Faults faults;

	private final transient ErrorWriter errors;

	private final transient ThreadBudget threads;

	FaultFilter(Faults faults, ErrorWriter errors, ThreadBudget threads) {
		this.faults = faults;
		this.errors = errors;
		this.threads = threads;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		List<Fault> possible = possible(request);
		if (possible.isEmpty()) {
			chain.doFilter(request, response);
		}
		else {
			filter(possible, request, response, chain);
		}
	}

	/**
	 * Returns the faults that can act on a request. Without any, the response is not
	 * buffered.
	 */
	private List<Fault> possible(HttpServletRequest request) {
		List<Fault> current = this.faults.current();
		return (current.isEmpty() || !request.getServletPath().startsWith("/api/")
				|| request.getHeader(HttpHeaders.AUTHORIZATION) == null) ? List.of()
						: Fault.matchingTarget(current, CallDescription.ofTarget(request));
	}

	private void filter(List<Fault> possible, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws IOException, ServletException {
		FaultContext call = new FaultContext(possible, new ContentCachingResponseWrapper(response));
		FaultActivation activation = this.faults.first(call.faults(), true, CallDescription.arriving(request));
		if (activation == null) {
			call.attachTo(request);
			chain.doFilter(request, call.bufferedResponse());
			FaultActivation deferred = call.deferred();
			if (deferred != null) {
				deferred.apply(request, call.bufferedResponse(), this.errors, this.threads);
			}
		}
		else if (!activation.apply(request, call.bufferedResponse(), this.errors, this.threads)) {
			proceed(activation, request, call.bufferedResponse(), chain);
		}
		call.bufferedResponse().copyBodyToResponse();
	}

	private static void proceed(FaultActivation activation, HttpServletRequest request,
			ContentCachingResponseWrapper bufferedResponse, FilterChain chain) throws ServletException, IOException {
		if (activation.definition().effect() instanceof StaleNonceResponse) {
			chain.doFilter(StaleNonceResponse.unsigned(request), bufferedResponse);
			StaleNonceResponse.mark(bufferedResponse);
		}
		else {
			chain.doFilter(request, bufferedResponse);
		}
	}

}
