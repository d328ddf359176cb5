package io.mockatlas.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.protocol.error.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;

/**
 * Filter that guards the control API: rejects calls if the API is disabled, calls that a
 * web page makes, and calls without the configured token, except those to pages for
 * browsers. The settings are evaluated here instead of in bean conditions, since
 * ahead-of-time processing evaluates conditions when the jar is built.
 */
@Component
@Order(ControlAccessFilter.ORDER)
class ControlAccessFilter extends HttpFilter {

	/**
	 * Runs after the filter that collapses leading slashes, and before authentication.
	 */
	static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

	private static final String SCHEME = "Bearer ";

	private final transient ControlProperties properties;

	private final transient CrossOriginCheck hosts;

	private final transient HttpFirewall firewall;

	private final transient ProblemWriter problems;

	private final transient ErrorWriter errors;

	ControlAccessFilter(ControlProperties properties, HttpFirewall firewall, ProblemWriter problems,
			ErrorWriter errors) {
		this.properties = properties;
		this.hosts = new CrossOriginCheck(properties.allowedHosts());
		this.firewall = firewall;
		this.problems = problems;
		this.errors = errors;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (ControlOperations.isCalledBy(request)) {
			guard(request, response, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!this.properties.enabled()) {
			this.errors.write(request, response, ErrorCode.RESOURCE_NOT_FOUND.exception(request.getRequestURI()));
			return;
		}
		ControlProblem refusal = refusal(request);
		if (refusal != null) {
			this.problems.write(request, response, refusal);
			return;
		}
		chain.doFilter(new ControlRequest(request), response);
	}

	private @Nullable ControlProblem refusal(HttpServletRequest request) {
		String foreign = this.hosts.refusal(request);
		if (foreign != null) {
			return new ControlProblem(HttpStatus.FORBIDDEN, foreign);
		}
		if (!ControlOperations.isPage(request) && !hasToken(request)) {
			return new ControlProblem(HttpStatus.UNAUTHORIZED,
					"The control API requires the header Authorization: Bearer with the value of "
							+ "mockatlas.control.token.")
				.with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		}
		try {
			this.firewall.getFirewalledRequest(request);
			return null;
		}
		catch (RequestRejectedException ex) {
			return new ControlProblem(HttpStatus.BAD_REQUEST, "The path is ambiguous: " + request.getRequestURI());
		}
	}

	private boolean hasToken(HttpServletRequest request) {
		String token = this.properties.token();
		if (token == null) {
			return true;
		}
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
				&& MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8),
						authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
	}

}
