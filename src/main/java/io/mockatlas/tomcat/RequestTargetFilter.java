package io.mockatlas.tomcat;

import java.io.IOException;
import java.util.regex.Pattern;

import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.protocol.ProtocolProperties;
import io.mockatlas.protocol.RequestTarget;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * First filter of the chain. It records the request target, starts the record of the
 * leniencies that a request to Atlas's APIs uses, and replaces repeated slashes at the
 * start of the path by one: with a base URL that ends with a slash, some clients send
 * {@code //api/...}. Without leniencies the firewall rejects repeated slashes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTargetFilter extends HttpFilter {

	private static final String ATLAS = "/api/";

	private static final String ENDPOINTS = "/actuator";

	/**
	 * Percent sign without two hex digits. Tomcat rejects it, except after a semicolon,
	 * where Spring fails to decode it.
	 */
	private static final Pattern MALFORMED_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

	private final boolean lenient;

	RequestTargetFilter(ProtocolProperties properties) {
		this.lenient = properties.lenient();
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		RequestTarget.store(request);
		if (MALFORMED_ESCAPE.matcher(request.getRequestURI()).find()) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		if (!request.getServletPath().startsWith(ATLAS)) {
			HttpServletRequest plain = (request.getServletPath().startsWith(ENDPOINTS))
					? new RequestWithoutAccept(request) : request;
			chain.doFilter(hasRepeatedSlashes(request) ? new OneSlash(plain) : plain, response);
			return;
		}
		Leniencies.begin(this.lenient);
		try {
			boolean one = hasRepeatedSlashes(request) && Leniencies.allow(Leniency.DOUBLED_SLASH);
			chain.doFilter((one) ? new OneSlash(request) : request, response);
		}
		finally {
			Leniencies.end();
		}
	}

	private static boolean hasRepeatedSlashes(HttpServletRequest request) {
		return request.getRequestURI().startsWith("//");
	}

	private static final class OneSlash extends HttpServletRequestWrapper {

		private OneSlash(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getRequestURI() {
			return super.getRequestURI().replaceFirst("^/+", "/");
		}

		@Override
		public StringBuffer getRequestURL() {
			return new StringBuffer(super.getRequestURL().toString().replaceFirst("(?<!:)/{2,}", "/"));
		}

	}

}
