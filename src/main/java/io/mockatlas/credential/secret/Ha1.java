package io.mockatlas.credential.secret;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.springframework.util.DigestUtils;

/**
 * HA1 of HTTP Digest: the MD5 of username, realm and password, the only form in which a
 * private key is stored. It is as good as the key for authentication.
 */
public final class Ha1 {

	/**
	 * Realm of Atlas's challenges.
	 */
	public static final String REALM = "MMS Public API";

	private static final Pattern FORMAT = Pattern.compile("[0-9a-f]{32}");

	private Ha1() {
	}

	/**
	 * Computes HA1.
	 * @param username the public key
	 * @param realm the realm of the challenge
	 * @param password the private key
	 * @return 32 lower-case hex digits
	 */
	public static String of(String username, String realm, String password) {
		return DigestUtils.md5DigestAsHex((username + ":" + realm + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Returns whether a text has the format of HA1.
	 * @param text any text
	 * @return true if the format is valid
	 */
	public static boolean isValid(String text) {
		return FORMAT.matcher(text).matches();
	}

}
