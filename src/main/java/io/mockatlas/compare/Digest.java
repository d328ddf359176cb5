package io.mockatlas.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Challenge of HTTP Digest (RFC 7616) with MD5 and {@code qop=auth}, and the signatures
 * that answer it.
 */
final class Digest {

	private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]+))");

	private final String realm;

	private final String nonce;

	private int count;

	private Digest(String realm, String nonce) {
		this.realm = realm;
		this.nonce = nonce;
	}

	/**
	 * Returns the challenge of a response, if it has one.
	 */
	static @Nullable Digest of(Answer answer) {
		String challenge = answer.headers().getOrDefault("www-authenticate", "");
		if (answer.status() != 401 || !challenge.regionMatches(true, 0, "Digest ", 0, 7)) {
			return null;
		}
		return new Digest(attribute(challenge, "realm"), attribute(challenge, "nonce"));
	}

	/**
	 * Returns the {@code Authorization} header of a request.
	 */
	String authorization(String username, String password, String method, String target) {
		String nc = String.format("%08x", ++this.count);
		byte[] random = new byte[8];
		new SecureRandom().nextBytes(random);
		String cnonce = HexFormat.of().formatHex(random);
		String response = md5(String.join(":", md5(username + ":" + this.realm + ":" + password), this.nonce, nc,
				cnonce, "auth", md5(method + ":" + target)));
		return "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", qop=auth, nc=%s, cnonce=\"%s\", response=\"%s\", algorithm=MD5"
			.formatted(username, this.realm, this.nonce, target, nc, cnonce, response);
	}

	private static String attribute(String challenge, String name) {
		Matcher attributes = ATTRIBUTE.matcher(challenge);
		while (attributes.find()) {
			if (attributes.group(1).equalsIgnoreCase(name)) {
				return (attributes.group(2) != null) ? attributes.group(2) : attributes.group(3);
			}
		}
		return "";
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
