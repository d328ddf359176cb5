package io.mockatlas.bootstrap.prepare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs requests by HTTP Digest (RFC 7616, MD5, {@code qop=auth}) with the nonce of one
 * challenge.
 */
final class DigestSigner {

	private static final String REALM = "MMS Public API";

	private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

	private final String username;

	private final String secret;

	private final String nonce;

	private int count;

	/**
	 * Creates a signer with the nonce of a challenge.
	 * @param username the public key
	 * @param password the private key
	 * @param challenge the header {@code WWW-Authenticate}
	 */
	DigestSigner(String username, String password, String challenge) {
		Matcher matcher = NONCE.matcher(challenge);
		if (!matcher.find()) {
			throw new IllegalArgumentException("no nonce in " + challenge);
		}
		this.username = username;
		this.secret = md5(username + ":" + REALM + ":" + password);
		this.nonce = matcher.group(1);
	}

	/**
	 * Returns the header {@code Authorization} of the next request.
	 */
	String sign(String method, String target) {
		this.count++;
		String nc = "%08x".formatted(this.count);
		String response = md5(
				this.secret + ":" + this.nonce + ":" + nc + ":training:auth:" + md5(method + ":" + target));
		return ("Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", response=\"%s\", qop=auth, nc=%s, "
				+ "cnonce=\"training\", algorithm=MD5")
			.formatted(this.username, REALM, this.nonce, target, response, nc);
	}

	private static String md5(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
