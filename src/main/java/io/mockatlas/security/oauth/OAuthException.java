package io.mockatlas.security.oauth;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * Error of the OAuth protocol (RFC 6749, 5.2).
 */
@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
		value = "The error descriptions of OAuth are assumed, except for `Invalid credentials provided.`, which is "
				+ "documented.")
final class OAuthException extends RuntimeException {

	private final HttpStatus status;

	private final String error;

	private OAuthException(HttpStatus status, String error, String description) {
		super(description);
		this.status = status;
		this.error = error;
	}

	/**
	 * Returns the error for failed client authentication (the whole body is documented).
	 */
	static OAuthException invalidClient() {
		return new OAuthException(HttpStatus.UNAUTHORIZED, OAuth2ErrorCodes.INVALID_CLIENT,
				"Invalid credentials provided.");
	}

	/**
	 * Returns the error for an invalid OAuth request (the description is assumed).
	 */
	static OAuthException invalidRequest(String description) {
		return new OAuthException(HttpStatus.BAD_REQUEST, OAuth2ErrorCodes.INVALID_REQUEST, description);
	}

	/**
	 * Returns the error for a request body that exceeds the limit (assumed).
	 */
	static OAuthException tooLarge(int limit) {
		return new OAuthException(HttpStatus.CONTENT_TOO_LARGE, OAuth2ErrorCodes.INVALID_REQUEST,
				"The request body is larger than " + limit + " bytes.");
	}

	/**
	 * Returns the error for an unsupported grant type (the description is assumed).
	 */
	static OAuthException unsupportedGrantType() {
		return new OAuthException(HttpStatus.BAD_REQUEST, OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE,
				"The grant type must be client_credentials.");
	}

	/**
	 * Returns the error for the revocation of another client's token (assumed; RFC 7009
	 * leaves the code open).
	 */
	static OAuthException invalidGrant() {
		return new OAuthException(HttpStatus.BAD_REQUEST, OAuth2ErrorCodes.INVALID_GRANT,
				"The token was issued to another client.");
	}

	HttpStatus status() {
		return this.status;
	}

	String error() {
		return this.error;
	}

	String description() {
		return String.valueOf(getMessage());
	}

}
