package io.mockatlas.protocol;

import java.util.Locale;

/**
 * Kind of a failed sign-in, for metrics. The response does not tell it.
 */
public enum SignInFailure {

	/**
	 * No credentials: the first request of a digest handshake.
	 */
	NO_CREDENTIALS,

	/**
	 * Credentials that cannot be read.
	 */
	MALFORMED,

	/**
	 * A digest for another target than that of the request.
	 */
	WRONG_TARGET,

	/**
	 * A nonce that this server did not issue.
	 */
	UNKNOWN_NONCE,

	/**
	 * A valid digest with a nonce that is too old.
	 */
	STALE_NONCE,

	/**
	 * An unknown public key.
	 */
	UNKNOWN_KEY,

	/**
	 * A digest that does not match the private key.
	 */
	WRONG_KEY,

	/**
	 * A digest that was used before.
	 */
	REPLAYED,

	/**
	 * An invalid, expired or revoked bearer token.
	 */
	INVALID_TOKEN,

	/**
	 * An unknown client ID or a wrong client secret.
	 */
	INVALID_CLIENT;

	/**
	 * Returns the value of the tag in metrics.
	 */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
