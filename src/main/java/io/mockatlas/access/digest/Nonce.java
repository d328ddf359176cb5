package io.mockatlas.access.digest;

import java.time.Instant;

/**
 * A nonce that came back and was found to be ours.
 *
 * @param text the 32 characters as they were sent
 * @param issuedAt when it was minted, to the microsecond
 * @param expiresAt the first instant at which it is too old
 * @param returnedAt when it came back
 */
record Nonce(String text, Instant issuedAt, Instant expiresAt, Instant returnedAt) {

	boolean expired() {
		return isExpiredAt(this.returnedAt);
	}

	boolean isExpiredAt(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

}
