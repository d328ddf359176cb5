package io.mockatlas.access.digest;

import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * What a client says in its Authorization header, well-formed but not yet believed.
 *
 * @param username the public key
 * @param realm the realm it read in a challenge
 * @param nonce the nonce it read in a challenge
 * @param uri the target it says it asks for
 * @param response the proof that it has the private key: 32 hex digits, in either case
 * @param qop always {@code auth}
 * @param nc how often it has used the nonce: 8 hex digits as sent
 * @param cnonce its own nonce
 * @param algorithm {@code MD5} in any case, or none, which means the same
 */
record DigestCredentials(String username, String realm, String nonce, String uri, String response, String qop,
		String nc, String cnonce, @Nullable String algorithm) {

	private static final int RESPONSE_DIGITS = 32;

	private static final int NC_DIGITS = 8;

	DigestCredentials {
		MalformedDigestException.unless(qop.equals("auth"), "qop is not auth");
		MalformedDigestException.unless(algorithm == null || algorithm.equalsIgnoreCase("MD5"), "algorithm is not MD5");
		MalformedDigestException.unless(isHex(nc, NC_DIGITS), "nc is not 8 hex digits");
		MalformedDigestException.unless(parse16(nc) > 0, "nc is not between 00000001 and 7fffffff");
		MalformedDigestException.unless(isHex(response, RESPONSE_DIGITS), "response is not 32 hex digits");
	}

	static DigestCredentials parse(String authorizationHeader) {
		DigestParameters given = DigestParameters.of(authorizationHeader);
		// RFC 2069, which has no qop, has no count either, so that it could be replayed.
		MalformedDigestException.unless(given.optional("qop") != null, "qop missing (RFC 2069 is open to replay)");
		return new DigestCredentials(given.required("username"), given.required("realm"), given.required("nonce"),
				given.required("uri"), given.required("response"), given.required("qop"), given.required("nc"),
				given.required("cnonce"), given.optional("algorithm"));
	}

	int count() {
		return parse16(this.nc);
	}

	private static boolean isHex(String text, int digits) {
		if (text.length() != digits) {
			return false;
		}
		for (int i = 0; i < digits; i++) {
			if (!HexFormat.isHexDigit(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static int parse16(String digits) {
		return Integer.parseUnsignedInt(digits, 16);
	}

}
