package io.mockatlas.control.faults;

import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The challenge says that the nonce is too old, though it is not: the caller who signs
 * again on the new one gets through. It is the true challenge, which the security chain
 * makes for who sends no credentials, with one word changed.
 */
record StaleNonceResponse() implements FaultEffect {

	@Override
	public String summary() {
		return "stale nonce";
	}

	@Override
	public FaultStage only() {
		return FaultStage.CONNECTION;
	}

	/**
	 * The request as the security chain is to see it.
	 */
	static HttpServletRequest unsigned(HttpServletRequest request) {
		return new Unsigned(request);
	}

	static void mark(HttpServletResponse challenge) {
		String header = challenge.getHeader(HttpHeaders.WWW_AUTHENTICATE);
		if (header != null) {
			challenge.setHeader(HttpHeaders.WWW_AUTHENTICATE, header.replace("stale=false", "stale=true"));
		}
	}

	private static final class Unsigned extends HttpServletRequestWrapper {

		private Unsigned(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getHeader(String name) {
			return (HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)) ? null : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return (HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)) ? Collections.emptyEnumeration()
					: super.getHeaders(name);
		}

	}

}
