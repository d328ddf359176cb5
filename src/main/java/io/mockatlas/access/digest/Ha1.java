package io.mockatlas.access.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * MD5 calculations of RFC 7616. The server stores HA1, the digest of public key, realm
 * and private key, in place of the private key; the two are equivalent for
 * authentication.
 */
public final class Ha1 {

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
		return md5(username + ":" + realm + ":" + password);
	}

	static String response(String ha1, String method, DigestCredentials given) {
		String ha2 = md5(method + ":" + given.uri());
		return md5(ha1 + ":" + given.nonce() + ":" + given.nc() + ":" + given.cnonce() + ":" + given.qop() + ":" + ha2);
	}

	// Constant-time: independent of the position of the first difference.
	static boolean matches(String expectedHex, String givenHex) {
		return MessageDigest.isEqual(expectedHex.getBytes(StandardCharsets.UTF_8),
				givenHex.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
	}

	private static String md5(String text) {
		try {
			MessageDigest digest = MessageDigest.getInstance("MD5");
			return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
