package io.mockatlas.security;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Secret of the server.
 *
 * @param secret the secret for signing nonces and tokens, at least 32 characters; servers
 * behind one address must share it. Without it, each start generates a new one
 */
@ConfigurationProperties("mockatlas")
record SecretProperties(@Nullable String secret) {

	private static final int MIN_LENGTH = 32;

	SecretProperties {
		if (secret != null && secret.length() < MIN_LENGTH) {
			throw new IllegalArgumentException("mockatlas.secret must have at least " + MIN_LENGTH + " characters");
		}
	}

	/**
	 * Omits the secret.
	 */
	@Override
	public String toString() {
		return "SecretProperties[]";
	}

}
