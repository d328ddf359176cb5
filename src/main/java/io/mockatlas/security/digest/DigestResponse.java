package io.mockatlas.security.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

import org.springframework.util.DigestUtils;

/**
 * Response of HTTP Digest with MD5 and {@code qop=auth}: proves that the client knows HA1
 * for one method, target, nonce and count.
 */
final class DigestResponse {

	private DigestResponse() {
	}

	static String of(String ha1, String method, DigestCredentials given) {
		String ha2 = md5(method + ":" + given.uri());
		return md5(ha1 + ":" + given.nonce() + ":" + given.nc() + ":" + given.cnonce() + ":" + given.qop() + ":" + ha2);
	}

	/**
	 * Compares in constant time, independent of the position of the first difference.
	 */
	static boolean matches(String expectedHex, String givenHex) {
		return MessageDigest.isEqual(expectedHex.getBytes(StandardCharsets.UTF_8),
				givenHex.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
	}

	private static String md5(String text) {
		return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
	}

}
