package io.mockatlas.access.oauth;

import java.time.Instant;

import io.mockatlas.access.SecretHash;
import io.mockatlas.access.SecretId;
import org.jspecify.annotations.Nullable;

/**
 * A secret of a service account, as a request for a token is checked against it.
 *
 * @param id its id
 * @param hash the hash of the secret
 * @param expiresAt the first instant at which it is too old
 * @param lastUsedAt when a token was last issued for it; null if none was
 */
record StoredSecret(SecretId id, SecretHash hash, Instant expiresAt, @Nullable Instant lastUsedAt) {

	/**
	 * Whether this is the secret, and not expired.
	 */
	boolean admits(String secret, Instant now) {
		return this.hash.isOf(secret) && now.isBefore(this.expiresAt);
	}

}
