package io.mockatlas.credential.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

/**
 * Stored hash of a client secret: SHA-256 of a random salt and the secret. The hash is
 * fast on purpose. A slow hash protects guessable secrets, but generated secrets have 240
 * random bits, and seeded secrets are in plain text in the seed file anyway. Test suites
 * request tokens frequently. There is no pepper, since the state must outlive a server
 * secret that is regenerated at each start.
 *
 * @param value the salt and the digest in hex, separated by a colon
 */
@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
		value = "Secrets are stored as salted SHA-256, which is fast: generated secrets cannot be guessed.")
public record SecretHash(String value) {

	private static final Pattern FORMAT = Pattern.compile("[0-9a-f]{32}:[0-9a-f]{64}");

	private static final int SALT_BYTES = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * Dummy hash for accounts that do not exist, so that timing does not reveal their
	 * absence.
	 */
	private static final SecretHash DUMMY = of("");

	/**
	 * Hashes a secret with a new random salt.
	 */
	static SecretHash of(String secret) {
		byte[] salt = new byte[SALT_BYTES];
		RANDOM.nextBytes(salt);
		String hex = HexFormat.of().formatHex(salt);
		return new SecretHash(hex + ":" + digest(hex, secret));
	}

	/**
	 * Returns whether a text has the format of a hash.
	 * @param text any text
	 * @return true if the format is valid
	 */
	public static boolean isValid(String text) {
		return FORMAT.matcher(text).matches();
	}

	/**
	 * Takes as long as the comparison of a secret with a stored hash.
	 * @param secret the secret as sent for an account that does not exist
	 */
	public static void simulateComparison(String secret) {
		DUMMY.isOf(secret);
	}

	// Constant-time: independent of the position of the first difference.
	public boolean isOf(String secret) {
		String salt = this.value.substring(0, this.value.indexOf(':'));
		return MessageDigest.isEqual((salt + ":" + digest(salt, secret)).getBytes(StandardCharsets.US_ASCII),
				this.value.getBytes(StandardCharsets.US_ASCII));
	}

	private static String digest(String salt, String secret) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(salt.getBytes(StandardCharsets.US_ASCII));
			return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
