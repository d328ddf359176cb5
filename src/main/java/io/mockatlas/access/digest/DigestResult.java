package io.mockatlas.access.digest;

import org.jspecify.annotations.Nullable;

/**
 * What became of one Authorization header.
 */
sealed interface DigestResult {

	/**
	 * The caller has the private key, and this is no replay.
	 *
	 * @param account who it is
	 */
	record Accepted(DigestAccount account) implements DigestResult {

	}

	/**
	 * The caller is to be challenged again. Both texts hold what a client sent, and are
	 * fit for one line of a log: printable ASCII and not long.
	 *
	 * @param stale whether the credentials were right and only their nonce is too old
	 * @param why the reason, for the log and not for the caller
	 * @param username the public key that was given, if any could be read
	 */
	record Refused(boolean stale, String why, @Nullable String username) implements DigestResult {

		private static final int LONGEST = 160;

		public Refused {
			why = printable(why);
			username = (username != null) ? printable(username) : null;
		}

		private static String printable(String text) {
			String cut = (text.length() > LONGEST) ? text.substring(0, LONGEST) + "..." : text;
			return cut.replaceAll("[^ -~]", "?");
		}

	}

}
