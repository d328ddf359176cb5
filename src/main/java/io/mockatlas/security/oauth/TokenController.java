package io.mockatlas.security.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.limits.TokenRateLimit;
import io.mockatlas.protocol.CallerName;
import io.mockatlas.protocol.DenialReason;
import io.mockatlas.protocol.RequestLog;
import io.mockatlas.protocol.SignInFailure;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller that issues and revokes tokens. It does not follow the Atlas protocol: there
 * are neither versions nor envelopes, and the errors are those of OAuth. It authenticates
 * a client before it reads the form, so that it waits for no other bodies.
 */
@RestController
@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
		value = "Token responses have the headers of RFC 6749: `Cache-Control: no-store`, `Pragma`, and "
				+ "`WWW-Authenticate: Basic` on 401.")
@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
		value = "The token endpoints ignore `pretty` and `envelope`.")
class TokenController {

	private static final Log logger = LogFactory.getLog(TokenController.class);

	private static final RequestLog rejections = new RequestLog(logger);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final TokenService tokens;

	private final TokenRateLimit throttle;

	TokenController(TokenService tokens, TokenRateLimit throttle) {
		this.tokens = tokens;
		this.throttle = throttle;
	}

	@PostMapping("/api/oauth/token")
	ResponseEntity<byte[]> issue(HttpServletRequest request,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		ClientCredentials credentials = credentials(request, authorization);
		this.throttle.admit(request.getServletPath(), request.getRemoteAddr(), credentials.client().value());
		StoredSecret secret = this.tokens.authenticate(credentials);
		CallerName.storeAuthenticated(request, credentials.client().value());
		FormParameters form = FormParameters.of(request);
		if (!form.required("grant_type").equals("client_credentials")) {
			throw OAuthException.unsupportedGrantType();
		}
		String token = this.tokens.issue(credentials.client(), secret);
		return json(uncached(HttpStatus.OK), new Response(token, Tokens.LIFE.toSeconds(), "Bearer"));
	}

	@PostMapping("/api/oauth/revoke")
	ResponseEntity<Void> revoke(HttpServletRequest request,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		ClientCredentials credentials = credentials(request, authorization);
		this.tokens.authenticate(credentials);
		CallerName.storeAuthenticated(request, credentials.client().value());
		try {
			this.tokens.revoke(credentials.client(), FormParameters.of(request).required("token"));
		}
		catch (DataIntegrityViolationException ex) {
			logger.debug("Token was revoked concurrently", ex);
		}
		return uncached(HttpStatus.OK).build();
	}

	private static ClientCredentials credentials(HttpServletRequest request, @Nullable String authorization) {
		ClientCredentials credentials = ClientCredentials.of(authorization);
		CallerName.storeUnauthenticated(request, credentials.client().value());
		return credentials;
	}

	/**
	 * Returns an OAuth error as RFC 6749 requires. A 401 states the authentication
	 * scheme.
	 */
	@ExceptionHandler
	ResponseEntity<byte[]> reject(OAuthException refusal, HttpServletRequest request) {
		rejections.info("Rejected with " + refusal.status().value() + " " + refusal.error() + " on "
				+ request.getServletPath());
		String why = refusal.error() + ": " + refusal.description();
		if (refusal.status() == HttpStatus.UNAUTHORIZED) {
			DenialReason.store(request, why, SignInFailure.INVALID_CLIENT);
		}
		else {
			DenialReason.store(request, why);
		}
		ResponseEntity.BodyBuilder answer = uncached(refusal.status());
		if (refusal.status() == HttpStatus.UNAUTHORIZED) {
			answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"MMS Public API\"");
		}
		return json(answer, new Failure(refusal.description(), refusal.error()));
	}

	/**
	 * Writes the body in one piece, so that the response has a content length.
	 */
	private static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, Object body) {
		return answer.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(body));
	}

	/**
	 * Starts a response that must not be cached, since it may contain a token (RFC 6749,
	 * 5.1).
	 */
	private static ResponseEntity.BodyBuilder uncached(HttpStatus status) {
		return ResponseEntity.status(status)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.PRAGMA, "no-cache");
	}

	/**
	 * Token response.
	 */
	@JsonPropertyOrder({ "access_token", "expires_in", "token_type" })
	record Response(@JsonProperty("access_token") String accessToken, @JsonProperty("expires_in") long expiresIn,
			@JsonProperty("token_type") String tokenType) {

		/**
		 * Omits the token.
		 */
		@Override
		public String toString() {
			return this.tokenType;
		}

	}

	/**
	 * Error response.
	 */
	@JsonPropertyOrder({ "error_description", "error" })
	record Failure(@JsonProperty("error_description") String description, String error) {
	}

}
