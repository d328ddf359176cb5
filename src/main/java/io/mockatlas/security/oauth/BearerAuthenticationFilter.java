package io.mockatlas.security.oauth;

import java.io.IOException;
import java.util.Enumeration;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.DenialReason;
import io.mockatlas.protocol.RequestLog;
import io.mockatlas.protocol.RequestTarget;
import io.mockatlas.protocol.SignInFailure;
import io.mockatlas.security.AuthenticatedCaller;
import io.mockatlas.security.CallerQueries;
import io.mockatlas.security.RequestedProject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Filter that authenticates callers with a bearer token, by one query, and rejects
 * invalid tokens. A request without a bearer token passes unchanged.
 */
final class BearerAuthenticationFilter extends HttpFilter {

	private static final RequestLog logger = new RequestLog(LogFactory.getLog(BearerAuthenticationFilter.class));

	private static final String SCHEME = "Bearer";

	private final transient Tokens tokens;

	private final transient CallerQueries callers;

	BearerAuthenticationFilter(Tokens tokens, CallerQueries callers) {
		this.tokens = tokens;
		this.callers = callers;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String authorization = authorization(request);
		if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			try {
				SecurityContextHolder.setContext(new SecurityContextImpl(signIn(token(authorization), request)));
			}
			catch (InvalidBearerTokenException ex) {
				reject(request, response, ex);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private AuthenticatedCaller signIn(String token, HttpServletRequest request) {
		AccessToken read = read(token);
		AuthenticatedCaller holder = read.client()
			.userId()
			.map((id) -> this.callers.findServiceAccount(id, read.secret(), read.id(),
					RequestedProject.of(RequestTarget.of(request).target())))
			.orElse(null);
		if (holder == null) {
			throw new InvalidBearerTokenException("it is revoked, or its service account or secret was deleted");
		}
		return holder;
	}

	/**
	 * Reads a token. Keeps all content of tokens that this server did not issue out of
	 * the log.
	 */
	private AccessToken read(String token) {
		try {
			return this.tokens.read(token);
		}
		catch (JwtValidationException ex) {
			throw new InvalidBearerTokenException(String.valueOf(ex.getMessage()), ex);
		}
		catch (JwtException ex) {
			throw new InvalidBearerTokenException("it was not issued by this server", ex);
		}
	}

	/**
	 * Returns the Authorization header, or null if the request has none or has two, since
	 * neither takes precedence.
	 */
	private static @Nullable String authorization(HttpServletRequest request) {
		Enumeration<String> given = request.getHeaders(HttpHeaders.AUTHORIZATION);
		String first = (given.hasMoreElements()) ? given.nextElement() : null;
		return (given.hasMoreElements()) ? null : first;
	}

	/**
	 * Returns the token in a header. Rejects a header that does not follow RFC 6750.
	 */
	private static String token(String authorization) {
		int start = SCHEME.length() + 1;
		int end = authorization.length();
		while (end > start && authorization.charAt(end - 1) == '=') {
			end--;
		}
		boolean wellFormed = end > start && authorization.charAt(SCHEME.length()) == ' ';
		for (int i = start; i < end && wellFormed; i++) {
			wellFormed = isTokenPart(authorization.charAt(i));
		}
		if (!wellFormed) {
			throw new InvalidBearerTokenException("Bearer token is malformed");
		}
		return authorization.substring(start);
	}

	private static boolean isTokenPart(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9') || "-._~+/".indexOf(character) >= 0;
	}

	/**
	 * Rejects a request with a 401 without a body (recorded) and without a challenge.
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.RECORDED,
			value = "An invalid token returns 401 without a body.")
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "The 401 for an invalid token has no header except `Content-Length: 0`.")
	private static void reject(HttpServletRequest request, HttpServletResponse response,
			InvalidBearerTokenException exception) {
		logger.info("Rejected with 401: bearer token: " + exception.getMessage());
		DenialReason.store(request, "bearer token: " + exception.getMessage(), SignInFailure.INVALID_TOKEN);
		response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		response.setContentLength(0);
	}

}
