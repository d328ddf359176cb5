package io.mockatlas.access;

import java.nio.charset.StandardCharsets;

import io.mockatlas.access.digest.Hmac;

/**
 * The keys that nonces and tokens are signed with: each is derived from the one secret of
 * the server, so that no signature of one kind can pass for one of the other.
 */
public final class SigningKeys {

	private final Hmac secret;

	/**
	 * Derives the keys.
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
