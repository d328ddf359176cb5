package io.mockatlas.control.faults.effect;

import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Digest challenge with {@code stale=true} although the nonce is valid. A client that
 * signs again with the new nonce succeeds. The security chain writes its usual challenge
 * for a request without credentials, of which only {@code stale} is changed.
 */
public record StaleNonceResponse() implements FaultEffect {

	@Override
	public String summary() {
		return "stale nonce";
	}

	@Override
	public String kind() {
		return "stale_nonce";
	}

	@Override
	public FaultStage only() {
		return FaultStage.CONNECTION;
	}

	/**
	 * Returns the request without its {@code Authorization} header.
	 */
	public static HttpServletRequest unsigned(HttpServletRequest request) {
		return new Unsigned(request);
	}

	public static void mark(HttpServletResponse challenge) {
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
