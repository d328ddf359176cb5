package io.mockatlas.access.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.mockatlas.access.ClientId;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Who a client says it is, by HTTP Basic, which is the one way that is documented.
 *
 * @param client its client id
 * @param secret one of its secrets
 */
record ClientCredentials(ClientId client, String secret) {

	private static final String SCHEME = "basic ";

	/**
	 * Reads an Authorization header. RFC 6749 wants id and secret percent-encoded before
	 * they become a user name and a password; some clients do so, others do not. No id
	 * and no secret has a character that is another one then.
	 * @param authorization the header
	 * @return the credentials
	 * @throws OAuthException {@code invalid_client} if it holds none
	 */
	@Behaviour(topic = Topic.SERVICE_ACCOUNTS, evidence = Evidence.ASSUMED,
			value = "Credentials in the body of a request for a token are not taken.")
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
	 * Without the secret.
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
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
