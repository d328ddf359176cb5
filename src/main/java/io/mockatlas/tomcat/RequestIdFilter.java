package io.mockatlas.tomcat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Filter that names each request in the log, by the header {@code X-Request-Id} of a
 * proxy or client, or else by an ID of its own. Atlas returns no such header, so the
 * response has none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter extends HttpFilter {

	private static final String HEADER = "X-Request-Id";

	private static final String KEY = "requestId";

	private static final Pattern SAFE = Pattern.compile("[\\w.:/+=-]{1,128}");

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		MDC.put(KEY, id(request.getHeader(HEADER)));
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(KEY);
		}
	}

	private static String id(@Nullable String given) {
		return (given != null && SAFE.matcher(given).matches()) ? given
				: HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
	}

}
