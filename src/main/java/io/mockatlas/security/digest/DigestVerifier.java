package io.mockatlas.security.digest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import io.mockatlas.credential.secret.Ha1;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.SignInFailure;

/**
 * Verifier of Authorization headers. The credentials must prove a private key for exactly
 * this request, for the first time. A client learns that a nonce is too old only after it
 * has proved the key, and cannot distinguish an unknown key from a wrong one: both take
 * the same steps.
 */
final class DigestVerifier {

	private static final int HA1_BYTES = 16;

	private final Nonces nonces;

	private final ReplayDetector counts;

	private final DigestAccounts accounts;

	private final Hmac hmac;

	DigestVerifier(Nonces nonces, ReplayDetector counts, DigestAccounts accounts, byte[] secret) {
		this.nonces = nonces;
		this.counts = counts;
		this.accounts = accounts;
		this.hmac = new Hmac(secret);
	}

	DigestResult verify(String authorizationHeader, String method, String rawTarget) {
		try {
			return verify(DigestCredentials.parse(authorizationHeader), method, rawTarget);
		}
		catch (MalformedDigestException ex) {
			return new DigestResult.Rejected(SignInFailure.MALFORMED, ex.reason(), null);
		}
	}

	private DigestResult verify(DigestCredentials given, String method, String rawTarget) {
		String username = given.username();
		if (!given.realm().equals(Ha1.REALM)) {
			return new DigestResult.Rejected(SignInFailure.MALFORMED, "realm is not " + Ha1.REALM, username);
		}
		if (!new DigestUri(given.uri()).isFor(rawTarget)) {
			return new DigestResult.Rejected(SignInFailure.WRONG_TARGET,
					"uri is not the target of the request: " + given.uri(), username);
		}
		Nonce nonce = this.nonces.verify(given.nonce());
		if (nonce == null) {
			return new DigestResult.Rejected(SignInFailure.UNKNOWN_NONCE, "nonce was not issued by this server",
					username);
		}
		DigestAccount account = this.accounts.find(username, rawTarget);
		String strange = dummyHa1(username);
		boolean proved = DigestResponse
			.matches(DigestResponse.of((account != null) ? account.ha1() : strange, method, given), given.response());
		if (account == null || !proved) {
			return (account != null)
					? new DigestResult.Rejected(SignInFailure.WRONG_KEY, "response does not match the private key",
							username)
					: new DigestResult.Rejected(SignInFailure.UNKNOWN_KEY, "unknown public key", username);
		}
		return count(nonce, given, account);
	}

	@Behaviour(topic = Topic.SIGN_IN, evidence = Evidence.ASSUMED,
			value = "An expired nonce returns `stale=true`, as does a count that is 100 or more below the nonce's highest; a "
					+ "nonce lives for 300 seconds.")
	private DigestResult count(Nonce nonce, DigestCredentials given, DigestAccount account) {
		if (nonce.expired()) {
			return new DigestResult.Rejected(SignInFailure.STALE_NONCE, "nonce expired", given.username());
		}
		return switch (this.counts.use(nonce, given.count())) {
			case FRESH -> new DigestResult.Accepted(account);
			case REPLAYED -> new DigestResult.Rejected(SignInFailure.REPLAYED, "nc " + given.nc() + " was used before",
					given.username());
			case FORGOTTEN -> new DigestResult.Rejected(SignInFailure.STALE_NONCE,
					"nonce or count is too old: its use is not known", given.username());
		};
	}

	// The prefix separates this code from nonce signatures under the same secret.
	private String dummyHa1(String username) {
		byte[] digest = this.hmac.of(("ha1:" + username).getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(Arrays.copyOf(digest, HA1_BYTES));
	}

}
