package io.mockatlas.control.events;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Filter that counts requests with an effect: writes that were not rejected, to Atlas's
 * APIs and to the control API. That is one addition, whether or not a client listens.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class StateChangeFilter extends HttpFilter {

	private static final String TOKENS = "/api/oauth/";

	private final transient StateChanges changes;

	StateChangeFilter(StateChanges changes) {
		this.changes = changes;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter(request, response);
		if (isWrite(request.getMethod()) && response.getStatus() < HttpStatus.BAD_REQUEST.value()
				&& !request.getServletPath().startsWith(TOKENS)) {
			this.changes.add();
		}
	}

	private static boolean isWrite(String method) {
		return switch (method) {
			case "POST", "PUT", "PATCH", "DELETE" -> true;
			default -> false;
		};
	}

}
