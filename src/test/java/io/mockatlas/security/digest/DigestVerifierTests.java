package io.mockatlas.security.digest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import io.mockatlas.protocol.SignInFailure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DigestVerifier}.
 */
class DigestVerifierTests {

	private static final byte[] SECRET = "a secret of these tests".getBytes(StandardCharsets.UTF_8);

	private static final Duration LIFE = Duration.ofSeconds(300);

	private static final String TARGET = "/api/atlas/v2/orgs?name=a@b.c";

	private final DigestClient client = new DigestClient("abcdefgh", "7b1d5e4c-0000-4000-8000-2f1e3d4c5b6a");

	private final MutableClock clock = new MutableClock();

	private final Nonces nonces = new Nonces(SECRET, this.clock, LIFE);

	private final DigestVerifier verifier = verifier(Map.of("abcdefgh", this.client), 100);

	@Test
	void acceptsValidSignature() {
		DigestResult result = verify(this.client.authorization(this.nonces.create(), 1, "GET", TARGET));

		assertThat(result).isEqualTo(new DigestResult.Accepted(this.client));
	}

	@Test
	void acceptsResponseInUpperCase() {
		String header = this.client.authorization(this.nonces.create(), 1, "GET", TARGET);
		String response = DigestCredentials.parse(header).response();

		assertThat(verify(header.replace(response, response.toUpperCase(Locale.ROOT))))
			.isInstanceOf(DigestResult.Accepted.class);
	}

	@Test
	void rejectsMalformedHeader() {
		assertThat(verify("Digest qop=auth"))
			.isEqualTo(new DigestResult.Rejected(SignInFailure.MALFORMED, "username missing", null));
	}

	@Test
	void rejectsOtherRealm() {
		String header = this.client.authorization("elsewhere", this.nonces.create(), 1, "GET", TARGET);

		assertThat(verify(header))
			.isEqualTo(new DigestResult.Rejected(SignInFailure.MALFORMED, "realm is not MMS Public API", "abcdefgh"));
	}

	@Test
	void rejectsOtherUri() {
		String header = this.client.authorization(this.nonces.create(), 1, "GET", "/elsewhere");

		DigestResult result = verify(header);

		assertThat(result).isEqualTo(new DigestResult.Rejected(SignInFailure.WRONG_TARGET,
				"uri is not the target of the request: /elsewhere", "abcdefgh"));
	}

	@Test
	void acceptsAbsoluteUri() {
		String header = this.client.authorization(this.nonces.create(), 1, "GET", "http://127.0.0.1:8080" + TARGET);

		assertThat(verify(header)).isInstanceOf(DigestResult.Accepted.class);
	}

	@Test
	void rejectsOtherMethod() {
		String header = this.client.authorization(this.nonces.create(), 1, "DELETE", TARGET);

		assertThat(verify(header)).isEqualTo(new DigestResult.Rejected(SignInFailure.WRONG_KEY,
				"response does not match the private key", "abcdefgh"));
	}

	@Test
	void distinguishesUnknownKeyFromWrongKeyOnlyInReason() {
		DigestClient guesser = new DigestClient("abcdefgh", "guessed");
		String header = guesser.authorization(this.nonces.create(), 1, "GET", TARGET);

		DigestResult wrong = verify(header);
		DigestResult unknown = verifier(Map.of(), 100).verify(header, "GET", TARGET);

		assertThat(wrong).isEqualTo(new DigestResult.Rejected(SignInFailure.WRONG_KEY,
				"response does not match the private key", "abcdefgh"));
		assertThat(unknown)
			.isEqualTo(new DigestResult.Rejected(SignInFailure.UNKNOWN_KEY, "unknown public key", "abcdefgh"));
	}

	@Test
	void rejectsUnknownKeySignedWithItsDummyHa1() {
		byte[] dummyHa1 = Arrays.copyOf(new Hmac(SECRET).of("ha1:unknown1".getBytes(StandardCharsets.UTF_8)), 16);
		String header = new DigestClient("unknown1", "guessed").authorization(this.nonces.create(), 1, "GET", TARGET);
		DigestCredentials credentials = DigestCredentials.parse(header);
		String response = DigestResponse.of(HexFormat.of().formatHex(dummyHa1), "GET", credentials);

		DigestResult result = verify(header.replace(credentials.response(), response));

		assertThat(result)
			.isEqualTo(new DigestResult.Rejected(SignInFailure.UNKNOWN_KEY, "unknown public key", "unknown1"));
	}

	@Test
	void limitsLoggedTextToPrintableAndShortText() {
		DigestClient unprintable = new DigestClient("\u202eabc\u00e9" + "x".repeat(1_000), "guessed");

		DigestResult.Rejected rejected = (DigestResult.Rejected) verify(
				unprintable.authorization(this.nonces.create(), 1, "GET", "/" + "y".repeat(1_000)));

		assertThat(rejected.username()).startsWith("?abc?xxx").hasSize(163);
		assertThat(rejected.why()).startsWith("uri is not the target of the request: /yyy").hasSize(163);
	}

	@Test
	void rejectsReplay() {
		String header = this.client.authorization(this.nonces.create(), 1, "GET", TARGET);

		assertThat(verify(header)).isEqualTo(new DigestResult.Accepted(this.client));
		assertThat(verify(header))
			.isEqualTo(new DigestResult.Rejected(SignInFailure.REPLAYED, "nc 00000001 was used before", "abcdefgh"));
	}

	@Test
	void acceptsRisingCountsOfNonce() {
		String nonce = this.nonces.create();

		assertThat(verify(this.client.authorization(nonce, 1, "GET", TARGET)))
			.isInstanceOf(DigestResult.Accepted.class);
		assertThat(verify(this.client.authorization(nonce, 2, "GET", TARGET)))
			.isInstanceOf(DigestResult.Accepted.class);
	}

	@Test
	void acceptsNonceOfReplica() {
		Nonces replica = new Nonces(SECRET, this.clock, LIFE);

		assertThat(verify(this.client.authorization(replica.create(), 1, "GET", TARGET)))
			.isInstanceOf(DigestResult.Accepted.class);
	}

	@Test
	void rejectsNonceOfAnotherSecretAsNotStale() {
		Nonces foreign = new Nonces(new byte[] { 1 }, this.clock, LIFE);

		DigestResult result = verify(this.client.authorization(foreign.create(), 1, "GET", TARGET));

		assertThat(result).isEqualTo(new DigestResult.Rejected(SignInFailure.UNKNOWN_NONCE,
				"nonce was not issued by this server", "abcdefgh"));
	}

	@Test
	void rejectsExpiredNonceAsStale() {
		String header = this.client.authorization(this.nonces.create(), 1, "GET", TARGET);

		this.clock.move(LIFE);

		assertThat(verify(header))
			.isEqualTo(new DigestResult.Rejected(SignInFailure.STALE_NONCE, "nonce expired", "abcdefgh"));
	}

	@Test
	void rejectsEvictedNonceAsStale() {
		DigestVerifier small = verifier(Map.of("abcdefgh", this.client), 1);
		String first = this.client.authorization(this.nonces.create(), 1, "GET", TARGET);
		String second = this.client.authorization(this.nonces.create(), 1, "GET", TARGET);

		small.verify(first, "GET", TARGET);
		small.verify(second, "GET", TARGET);

		assertThat(small.verify(first, "GET", TARGET)).isEqualTo(new DigestResult.Rejected(SignInFailure.STALE_NONCE,
				"nonce or count is too old: its use is not known", "abcdefgh"));
	}

	@Test
	void hidesExpiryOfNonceFromWrongKey() {
		String header = new DigestClient("abcdefgh", "guessed").authorization(this.nonces.create(), 1, "GET", TARGET);

		this.clock.move(LIFE);

		assertThat(verify(header)).isEqualTo(new DigestResult.Rejected(SignInFailure.WRONG_KEY,
				"response does not match the private key", "abcdefgh"));
	}

	@Test
	void doesNotCountRequestOfWrongKey() {
		String nonce = this.nonces.create();
		verify(new DigestClient("abcdefgh", "guessed").authorization(nonce, 1, "GET", TARGET));

		assertThat(verify(this.client.authorization(nonce, 1, "GET", TARGET)))
			.isInstanceOf(DigestResult.Accepted.class);
	}

	private DigestVerifier verifier(Map<String, DigestAccount> accounts, int capacity) {
		return new DigestVerifier(this.nonces, new ReplayDetector(capacity),
				(publicKey, target) -> accounts.get(publicKey), SECRET);
	}

	private DigestResult verify(String header) {
		return this.verifier.verify(header, "GET", TARGET);
	}

}
