package io.mockatlas.security.digest;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Enumeration;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.CallerName;
import io.mockatlas.protocol.DenialReason;
import io.mockatlas.protocol.RequestLog;
import io.mockatlas.protocol.RequestTarget;
import io.mockatlas.protocol.SignInFailure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Filter that requires authentication by HTTP Digest, unless an earlier filter has
 * authenticated the request. All other requests get the same 401, byte for byte as
 * recorded, before any other lookup.
 */
@Behaviour(topic = Topic.SIGN_IN, evidence = Evidence.RECORDED,
		value = "Authentication comes first: requests without credentials return 401 even if the resource does not "
				+ "exist.")
@Behaviour(topic = Topic.SIGN_IN, evidence = Evidence.ASSUMED,
		value = "A request with two `Authorization` headers " + "is challenged.")
public final class DigestAuthenticationFilter extends HttpFilter {

	private static final Log log = LogFactory.getLog(DigestAuthenticationFilter.class);

	private static final RequestLog rejections = new RequestLog(log);

	private static final Duration NONCE_LIFE = Duration.ofSeconds(300);

	private static final int MAX_NONCES = 50_000;

	private final transient Nonces nonces;

	private final transient DigestVerifier verifier;

	/**
	 * Creates the filter.
	 * @param secret the secret for signing nonces; servers that share it accept each
	 * other's nonces
	 * @param clock the system's time, never the emulator's, so that changes of the latter
	 * invalidate no credentials
	 * @param shared whether other servers issue nonces for this one; otherwise nonces
	 * from before its start are stale, so that no request to an earlier run can be
	 * replayed
	 * @param accounts the lookup of accounts by public key
	 */
	public DigestAuthenticationFilter(byte[] secret, Clock clock, boolean shared, DigestAccounts accounts) {
		ReplayDetector counts = new ReplayDetector(MAX_NONCES);
		if (!shared) {
			counts.forgetBefore(clock.instant());
		}
		this.nonces = new Nonces(secret, clock, NONCE_LIFE);
		this.verifier = new DigestVerifier(this.nonces, counts, accounts, secret);
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (SecurityContextHolder.getContext().getAuthentication() != null) {
			chain.doFilter(request, response);
			return;
		}
		Enumeration<String> given = request.getHeaders(HttpHeaders.AUTHORIZATION);
		String authorization = (given.hasMoreElements()) ? given.nextElement() : null;
		if (authorization == null || given.hasMoreElements()) {
			String why = (authorization != null) ? "more than one Authorization header" : "no Authorization header";
			log.debug("Challenged: " + why);
			DenialReason.store(request, why,
					(authorization != null) ? SignInFailure.MALFORMED : SignInFailure.NO_CREDENTIALS);
			challenge(request, response, false);
			return;
		}
		DigestResult result = this.verifier.verify(authorization, request.getMethod(),
				RequestTarget.of(request).target());
		if (result instanceof DigestResult.Rejected rejected) {
			rejections.info("Rejected with 401: " + rejected.why()
					+ ((rejected.username() != null) ? " (public key " + rejected.username() + ")" : ""));
			if (rejected.username() != null) {
				CallerName.storeUnauthenticated(request, rejected.username());
			}
			DenialReason.store(request, rejected.why(), rejected.failure());
			challenge(request, response, rejected.stale());
		}
		else if (result instanceof DigestResult.Accepted accepted) {
			SecurityContextHolder.setContext(new SecurityContextImpl(accepted.account().signedIn()));
			chain.doFilter(request, response);
		}
	}

	/**
	 * Writes the challenge. On v1.0, the content type is that of the v1.0 page.
	 */
	@Behaviour(topic = Topic.SIGN_IN, evidence = Evidence.DOCUMENTED,
			value = "On v1.0 the challenge has the content type `application/json;charset=ISO-8859-1`.")
	@Behaviour(topic = Topic.SIGN_IN, evidence = Evidence.ASSUMED,
			value = "Errors of v1.0 other than the digest challenge have the content type `application/json`, as on v2.")
	private void challenge(HttpServletRequest request, HttpServletResponse response, boolean stale) throws IOException {
		byte[] body = DigestChallenge.body();
		response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, DigestChallenge.header(this.nonces.create(), stale));
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		response.setContentType(
				(AtlasApi.of(request) == AtlasApi.V1) ? "application/json;charset=ISO-8859-1" : "application/json");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
