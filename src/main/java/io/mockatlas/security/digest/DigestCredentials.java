package io.mockatlas.security.digest;

import java.util.HexFormat;
import java.util.Locale;

import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import org.jspecify.annotations.Nullable;

/**
 * Credentials in an Authorization header, well-formed but not yet verified.
 *
 * @param username the public key
 * @param realm the realm from a challenge
 * @param nonce the nonce from a challenge
 * @param uri the request target as stated by the client
 * @param response the proof of the private key: 32 hex digits, in either case
 * @param qop always {@code auth}
 * @param nc the number of uses of the nonce: 8 hex digits as sent
 * @param cnonce the client's own nonce
 * @param algorithm {@code MD5} in any case, or null, which means the same
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
		MalformedDigestException.unless(
				response.equals(response.toLowerCase(Locale.ROOT)) || Leniencies.allow(Leniency.UPPERCASE_DIGEST),
				"response has hex digits in upper case");
	}

	static DigestCredentials parse(String authorizationHeader) {
		DigestParameters given = DigestParameters.of(authorizationHeader);
		// RFC 2069 has neither qop nor a count, so its requests could be replayed.
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
