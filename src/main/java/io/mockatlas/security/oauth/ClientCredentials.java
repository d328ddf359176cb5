package io.mockatlas.security.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.mockatlas.credential.ClientId;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.evidence.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Client credentials sent by HTTP Basic, which is the only documented method.
 *
 * @param client the client ID
 * @param secret one of the client's secrets
 */
record ClientCredentials(ClientId client, String secret) {

	private static final String SCHEME = "basic ";

	/**
	 * Parses an Authorization header. RFC 6749 requires clients to percent-encode ID and
	 * secret before they become username and password; some clients do, others do not.
	 * Decoding suits both, since it changes no character of a plain ID or secret. Atlas
	 * does not decode, so this is a leniency.
	 * @param authorization the header
	 * @return the credentials
	 * @throws OAuthException {@code invalid_client} if the header has no valid
	 * credentials
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "Client credentials in the body of a token request are rejected.")
	static ClientCredentials of(@Nullable String authorization) {
		if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			throw OAuthException.invalidClient();
		}
		String plain = plain(authorization.substring(SCHEME.length()).strip());
		int colon = plain.indexOf(':');
		if (colon < 0) {
			throw OAuthException.invalidClient();
		}
		return new ClientCredentials(new ClientId(decoded(plain.substring(0, colon))),
				decoded(plain.substring(colon + 1)));
	}

	/**
	 * Omits the secret.
	 */
	@Override
	public String toString() {
		return this.client.value();
	}

	private static String plain(String base64) {
		try {
			return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw OAuthException.invalidClient();
		}
	}

	private static String decoded(String text) {
		try {
			String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
			return (decoded.equals(text) || Leniencies.allow(Leniency.ENCODED_CREDENTIALS)) ? decoded : text;
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
