package io.mockatlas.security.digest;

import java.nio.charset.StandardCharsets;

import io.mockatlas.credential.secret.Ha1;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

/**
 * Digest challenge: a 401, byte for byte as in 42 of 42 recorded challenges. The Go
 * client reads only the first challenge header, fails on unknown parameters, and requires
 * a comma and a space between parameters.
 */
@Behaviour(topic = Topic.SIGN_IN, evidence = Evidence.RECORDED,
		value = "Every failed authentication returns the same 401: a digest challenge, and 142 bytes of JSON whose "
				+ "keys have an order different from other errors.")
public final class DigestChallenge {

	private static final byte[] BODY = """
			{
			  "error" : 401,
			  "reason" : "Unauthorized",
			  "detail" : "You are not authorized for this resource.",
			  "errorCode" : "UNEXPECTED_ERROR"
			}""".getBytes(StandardCharsets.US_ASCII);

	private DigestChallenge() {
	}

	static String header(String nonce, boolean stale) {
		return "Digest realm=\"" + Ha1.REALM + "\", domain=\"\", nonce=\"" + nonce
				+ "\", algorithm=MD5, qop=\"auth\", stale=" + stale;
	}

	static byte[] body() {
		return BODY.clone();
	}

}
