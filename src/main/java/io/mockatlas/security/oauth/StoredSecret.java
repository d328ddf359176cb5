package io.mockatlas.security.oauth;

import java.time.Instant;

import io.mockatlas.credential.secret.SecretHash;
import io.mockatlas.credential.secret.SecretId;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Stored secret of a service account, for the authentication of token requests.
 *
 * @param id the ID
 * @param hash the hash of the secret
 * @param expiresAt the first instant at which the secret is expired
 * @param lastUsedAt the time of the last token request with the secret, or null if there
 * was none
 */
record StoredSecret(SecretId id, SecretHash hash, Instant expiresAt, @Nullable Instant lastUsedAt) {

	/**
	 * Returns whether a secret is valid for authentication: it matches this secret, which
	 * has not expired.
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "Tokens and secrets expire by the system clock, never by domain time.")
	boolean accepts(String secret, Instant now) {
		return this.hash.isOf(secret) && now.isBefore(this.expiresAt);
	}

}
