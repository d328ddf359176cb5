package io.mockatlas.control.console;

import java.io.IOException;

import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.ControlProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Filter that redirects a browser from the root of the server to the console. Other
 * clients get Atlas's error: a client of Atlas sends credentials or does not accept HTML.
 * It runs before the journal, which records what clients of Atlas do.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class ConsoleRedirectFilter extends HttpFilter {

	private final boolean enabled;

	ConsoleRedirectFilter(ControlProperties properties) {
		this.enabled = properties.enabled();
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (this.enabled && isEntry(request.getRequestURI()) && isBrowser(request)) {
			response.setStatus(HttpServletResponse.SC_FOUND);
			response.setHeader(HttpHeaders.LOCATION, ControlOperations.CONSOLE + "/");
			response.setContentLength(0);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean isEntry(String path) {
		return path.equals("/") || path.equals(ControlOperations.CONSOLE);
	}

	private static boolean isBrowser(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return "GET".equals(request.getMethod()) && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
				&& request.getHeader(HttpHeaders.AUTHORIZATION) == null;
	}

}
