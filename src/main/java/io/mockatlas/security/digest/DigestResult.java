package io.mockatlas.security.digest;

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
	 * @param stale whether the credentials are valid and only their nonce is too old
	 * @param why the reason, for the log and not for the client
	 * @param username the public key as sent, or null if it could not be read
	 */
	record Rejected(boolean stale, String why, @Nullable String username) implements DigestResult {

		private static final int LONGEST = 160;

		public Rejected {
			why = printable(why);
			username = (username != null) ? printable(username) : null;
		}

		private static String printable(String text) {
			String cut = (text.length() > LONGEST) ? text.substring(0, LONGEST) + "..." : text;
			return cut.replaceAll("[^ -~]", "?");
		}

	}

}
