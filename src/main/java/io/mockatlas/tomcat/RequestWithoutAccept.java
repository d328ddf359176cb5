package io.mockatlas.tomcat;

import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Request without {@code Accept}, to an endpoint of Spring Boot: it writes JSON only, and
 * would reject other and malformed values, such as those of a health check.
 */
final class RequestWithoutAccept extends HttpServletRequestWrapper {

	RequestWithoutAccept(HttpServletRequest request) {
		super(request);
	}

	@Override
	public @Nullable String getHeader(String name) {
		return (HttpHeaders.ACCEPT.equalsIgnoreCase(name)) ? null : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return (HttpHeaders.ACCEPT.equalsIgnoreCase(name)) ? Collections.emptyEnumeration() : super.getHeaders(name);
	}

}
