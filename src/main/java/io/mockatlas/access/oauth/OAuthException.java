package io.mockatlas.access.oauth;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * A refusal in OAuth's own words (RFC 6749, 5.2).
 */
@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
		value = "The sentences of OAuth's errors are made up, but for `Invalid credentials provided.`, "
				+ "which is documented.")
final class OAuthException extends RuntimeException {

	private final HttpStatus status;

	private final String error;

	private OAuthException(HttpStatus status, String error, String description) {
		super(description);
		this.status = status;
		this.error = error;
	}

	/**
	 * The client did not prove who it is (the whole body is documented).
	 */
	static OAuthException invalidClient() {
		return new OAuthException(HttpStatus.UNAUTHORIZED, OAuth2ErrorCodes.INVALID_CLIENT,
				"Invalid credentials provided.");
	}

	/**
	 * The request is not one of OAuth (the sentence is assumed).
	 */
	static OAuthException invalidRequest(String description) {
		return new OAuthException(HttpStatus.BAD_REQUEST, OAuth2ErrorCodes.INVALID_REQUEST, description);
	}

	/**
	 * The request has more in its body than anybody reads (assumed).
	 */
	static OAuthException tooLarge(int limit) {
		return new OAuthException(HttpStatus.CONTENT_TOO_LARGE, OAuth2ErrorCodes.INVALID_REQUEST,
				"The request body is larger than " + limit + " bytes.");
	}

	/**
	 * Another grant than the one there is (the sentence is assumed).
	 */
	static OAuthException unsupportedGrantType() {
		return new OAuthException(HttpStatus.BAD_REQUEST, OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE,
				"The grant type must be client_credentials.");
	}

	/**
	 * A token of somebody else cannot be revoked (assumed; RFC 7009 leaves the code
	 * open).
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
