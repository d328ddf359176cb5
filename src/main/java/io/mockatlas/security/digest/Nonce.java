package io.mockatlas.security.digest;

import java.time.Instant;

/**
 * Nonce that a client has returned, with a verified signature.
 *
 * @param text the 32 characters as sent
 * @param issuedAt the time of issue, to the microsecond
 * @param expiresAt the first instant at which the nonce is expired
 * @param returnedAt the time at which the client returned the nonce
 */
record Nonce(String text, Instant issuedAt, Instant expiresAt, Instant returnedAt) {

	boolean expired() {
		return isExpiredAt(this.returnedAt);
	}

	boolean isExpiredAt(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

}
