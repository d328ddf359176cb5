package io.mockatlas.credential.secret;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Stored form of a secret.
 *
 * @param hash the hash for comparison
 * @param masked the masked form for display
 */
public record SecretValue(SecretHash hash, String masked) {

	/**
	 * Masked form of a secret of which no part may be shown.
	 */
	public static final String HIDDEN = "mdb_sa_sk_...";

	private static final String PREFIX = "mdb_sa_sk_";

	private static final Pattern FORMAT = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{16,118}");

	/**
	 * Number of characters of a secret that are shown after creation (recorded).
	 */
	private static final int TAIL = 4;

	/**
	 * Number of random bytes in a secret; in base64, 40 characters, as in secrets of
	 * Atlas.
	 */
	private static final int BYTES = 30;

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * Returns the stored form of a secret.
	 * @param secret the secret
	 * @return the hash and the masked form
	 */
	public static SecretValue of(String secret) {
		return new SecretValue(SecretHash.of(secret), HIDDEN + secret.substring(secret.length() - TAIL));
	}

	/**
	 * Returns whether a text has the format of a secret.
	 * @param text any text
	 * @return true if prefix, characters and length are valid
	 */
	public static boolean isValid(String text) {
		return FORMAT.matcher(text).matches();
	}

	/**
	 * Generates a secret.
	 * @return the secret
	 */
	public static String generate() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
