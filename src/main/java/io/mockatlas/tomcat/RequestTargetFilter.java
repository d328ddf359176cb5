package io.mockatlas.tomcat;

import java.io.IOException;

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
 * First filter of the chain. It records the request target, then replaces repeated
 * slashes at the start of the path by one: with a base URL that ends with a slash, some
 * clients send {@code //api/...}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTargetFilter extends HttpFilter {

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		RequestTarget.store(request);
		chain.doFilter((request.getRequestURI().startsWith("//")) ? new OneSlash(request) : request, response);
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
