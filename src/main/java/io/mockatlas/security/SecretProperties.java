package io.mockatlas.security;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Secret of the server.
 *
 * @param secret secret that signs nonces and tokens, at least 32 characters. Without it
 * the first start generates one, which is stored with the state: servers on one database
 * share it. A server whose state is in memory generates one at each start. Each server
 * stores the requests that it has seen in its own memory: on a shared database a recorded
 * digest can be replayed to another server, or after a restart, for up to 300 seconds.
 * Otherwise a nonce from before the start is stale.
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
