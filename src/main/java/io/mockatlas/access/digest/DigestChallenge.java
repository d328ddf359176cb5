package io.mockatlas.access.digest;

import java.nio.charset.StandardCharsets;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

/**
 * The 401 that asks for a key, byte for byte as 42 of 42 recorded challenges had it. The
 * Go client reads only the first challenge header, stumbles over any parameter that it
 * does not know, and wants a comma and a space between two.
 */
@Behaviour(topic = Topic.SIGN_IN, evidence = Evidence.RECORDED,
		value = "Whoever has not proved a key gets one and the same 401: a digest challenge, and 142 "
				+ "bytes of JSON with keys in an order of their own.")
public final class DigestChallenge {

	/**
	 * The one realm of Atlas, part of every HA1.
	 */
	public static final String REALM = "MMS Public API";

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
		return "Digest realm=\"" + REALM + "\", domain=\"\", nonce=\"" + nonce
				+ "\", algorithm=MD5, qop=\"auth\", stale=" + stale;
	}

	static byte[] body() {
		return BODY.clone();
	}

}
