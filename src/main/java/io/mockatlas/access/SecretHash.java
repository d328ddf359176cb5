package io.mockatlas.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

/**
 * What is kept of a client secret: SHA-256 of a salt of its own and the secret. It is not
 * slow, on purpose. What slowness protects are secrets that can be guessed; those made
 * here have 240 random bits, and those of a seed stand in its file anyway. Test suites
 * ask for tokens all the time. There is no pepper, since the state must outlive a secret
 * of the server that is made anew at each start.
 *
 * @param value salt and digest in hex, with a colon between them
 */
@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
		value = "Secrets are kept as salted SHA-256, which is fast: those that the server makes cannot "
				+ "be guessed.")
public record SecretHash(String value) {

	private static final Pattern FORMAT = Pattern.compile("[0-9a-f]{32}:[0-9a-f]{64}");

	private static final int SALT_BYTES = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * The hash of nobody's secret, for whoever must not show that there is none.
	 */
	private static final SecretHash OF_NOBODY = of("");

	/**
	 * The hash of a secret, another one each time.
	 */
	static SecretHash of(String secret) {
		byte[] salt = new byte[SALT_BYTES];
		RANDOM.nextBytes(salt);
		String hex = HexFormat.of().formatHex(salt);
		return new SecretHash(hex + ":" + digest(hex, secret));
	}

	/**
	 * Whether a text looks like such a hash.
	 * @param text any text
	 * @return true if it does
	 */
	public static boolean isValid(String text) {
		return FORMAT.matcher(text).matches();
	}

	/**
	 * Takes as long as looking whether a secret is right.
	 * @param secret the secret that was given for an account that does not exist
	 */
	public static void pretend(String secret) {
		OF_NOBODY.isOf(secret);
	}

	// Takes the same time wherever the first difference is.
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
