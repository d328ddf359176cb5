package io.mockatlas.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Challenge of HTTP Digest (RFC 7616) with MD5 and {@code qop=auth}, and the signatures
 * that answer it.
 */
final class Digest {

	private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]+))");

	private static final Pattern RESPONSE = Pattern.compile("(?<= response=\")[0-9a-f]+");

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
	 * @param target the target of the request, or its absolute URI
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

	/**
	 * Returns an {@code Authorization} header whose response has its hex digits in upper
	 * case.
	 */
	static String inUpperCase(String authorization) {
		return RESPONSE.matcher(authorization).replaceFirst((response) -> response.group().toUpperCase(Locale.ROOT));
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
