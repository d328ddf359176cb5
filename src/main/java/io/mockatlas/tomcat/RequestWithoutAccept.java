package io.mockatlas.tomcat;

import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Request without {@code Accept}, outside Atlas's APIs: the header selects nothing there,
 * and Spring would reject a malformed one, such as that of a health check.
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
