package io.mockatlas.security.digest;

import io.mockatlas.protocol.SignInFailure;
import org.jspecify.annotations.Nullable;

/**
 * Result of the verification of an Authorization header.
 */
sealed interface DigestResult {

	/**
	 * Valid credentials that are not replayed.
	 *
	 * @param account the authenticated account
	 */
	record Accepted(DigestAccount account) implements DigestResult {

	}

	/**
	 * Invalid credentials, which lead to another challenge. Both texts may contain client
	 * input and are made safe for a log line: printable ASCII of limited length.
	 *
	 * @param failure the kind of the failure
	 * @param why the reason, for the log and not for the client
	 * @param username the public key as sent, or null if it could not be read
	 */
	record Rejected(SignInFailure failure, String why, @Nullable String username) implements DigestResult {

		private static final int LONGEST = 160;

		public Rejected {
			why = printable(why);
			username = (username != null) ? printable(username) : null;
		}

		/**
		 * Returns whether the credentials are valid and only their nonce is too old.
		 */
		boolean stale() {
			return this.failure == SignInFailure.STALE_NONCE;
		}

		private static String printable(String text) {
			String cut = (text.length() > LONGEST) ? text.substring(0, LONGEST) + "..." : text;
			return cut.replaceAll("[^ -~]", "?");
		}

	}

}
