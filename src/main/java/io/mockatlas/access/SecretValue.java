package io.mockatlas.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What is kept of a secret.
 *
 * @param hash what it is compared with
 * @param masked what is shown of it
 */
public record SecretValue(SecretHash hash, String masked) {

	/**
	 * The masked form of a secret of which nothing may be shown.
	 */
	public static final String HIDDEN = "mdb_sa_sk_...";

	private static final String PREFIX = "mdb_sa_sk_";

	private static final Pattern FORMAT = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{16,118}");

	/**
	 * How much of a secret is shown once it is made (recorded).
	 */
	private static final int TAIL = 4;

	/**
	 * How many random bytes a secret is made of; in base64 the 40 characters that those
	 * of Atlas have.
	 */
	private static final int BYTES = 30;

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * What is kept of a secret.
	 * @param secret the secret
	 * @return hash and masked form
	 */
	public static SecretValue of(String secret) {
		return new SecretValue(SecretHash.of(secret), HIDDEN + secret.substring(secret.length() - TAIL));
	}

	/**
	 * Whether a text looks like a secret.
	 * @param text any text
	 * @return true if it begins as all secrets do and is long enough
	 */
	public static boolean isValid(String text) {
		return FORMAT.matcher(text).matches();
	}

	/**
	 * A secret that nobody has yet.
	 * @return the secret
	 */
	public static String mint() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
