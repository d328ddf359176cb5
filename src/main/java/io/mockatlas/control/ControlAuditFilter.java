package io.mockatlas.control;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Filter that logs the calls of the control API that change something or export the
 * state, and those that were rejected for their token or origin, to
 * {@code mockatlas.audit} at level {@code info}. It logs no bodies and no tokens of mail
 * links.
 */
@Component
@Order(ControlAccessFilter.ORDER - 1)
class ControlAuditFilter extends HttpFilter {

	private static final Log audit = LogFactory.getLog("mockatlas.audit");

	private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(),
			HttpMethod.OPTIONS.name());

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		finally {
			log(request, response);
		}
	}

	private static void log(HttpServletRequest request, HttpServletResponse response) {
		if (audit.isInfoEnabled() && ControlOperations.isCalledBy(request)
				&& (!READING.contains(request.getMethod()) || isDenied(response) || isExport(request))) {
			audit.info(request.getMethod() + " " + target(request) + " " + response.getStatus() + " from "
					+ request.getRemoteAddr());
		}
	}

	private static boolean isExport(HttpServletRequest request) {
		return request.getServletPath().equals(ControlOperations.ROOT + "/state");
	}

	private static boolean isDenied(HttpServletResponse response) {
		return response.getStatus() == HttpStatus.UNAUTHORIZED.value()
				|| response.getStatus() == HttpStatus.FORBIDDEN.value();
	}

	private static String target(HttpServletRequest request) {
		if (request.getServletPath().startsWith(ControlOperations.MAIL + "/")) {
			return ControlOperations.MAIL + "/<hidden>";
		}
		String query = request.getQueryString();
		return (query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI();
	}

}
