package io.mockatlas.security;

import java.nio.charset.StandardCharsets;

import io.mockatlas.security.digest.Hmac;

/**
 * Signing keys for nonces and tokens. Each is derived from the secret of the server, so
 * that a signature for one purpose is invalid for the other.
 */
public final class SigningKeys {

	private final Hmac secret;

	/**
	 * Creates the keys of a secret.
	 * @param secret the secret; servers that share it accept each other's nonces and
	 * tokens
	 */
	public SigningKeys(byte[] secret) {
		this.secret = new Hmac(secret);
	}

	public byte[] forNonces() {
		return derived("nonces");
	}

	public byte[] forTokens() {
		return derived("tokens");
	}

	private byte[] derived(String purpose) {
		return this.secret.of(("mock-atlas " + purpose).getBytes(StandardCharsets.UTF_8));
	}

}
