package io.mockatlas.security.digest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DigestVerifierTests {

	private static final byte[] SECRET = "a secret of these tests".getBytes(StandardCharsets.UTF_8);

	private static final String TARGET = "/api/atlas/v2/orgs?name=a@b.c";

	private final DigestClient client = new DigestClient("abcdefgh", "7b1d5e4c-0000-4000-8000-2f1e3d4c5b6a");

	private final Nonces nonces = new Nonces(SECRET, new MovableClock(), Duration.ofSeconds(300));

	private final DigestVerifier verifier = verifier(Map.of("abcdefgh", this.client));

	@Test
	void acceptsTheRightKey() {
		DigestResult result = get(this.client.answer(this.nonces.mint(), 1, "GET", TARGET));

		assertThat(result).isEqualTo(new DigestResult.Accepted(this.client));
	}

	@Test
	void acceptsResponseInUpperCase() {
		String header = this.client.answer(this.nonces.mint(), 1, "GET", TARGET);
		String response = DigestCredentials.parse(header).response();

		assertThat(get(header.replace(response, response.toUpperCase(Locale.ROOT))))
			.isInstanceOf(DigestResult.Accepted.class);
	}

	@Test
	void refusesMalformedHeader() {
		assertThat(get("Digest qop=auth")).isEqualTo(new DigestResult.Rejected(false, "username missing", null));
	}

	@Test
	void refusesAnotherRealm() {
		String header = this.client.answer("elsewhere", this.nonces.mint(), 1, "GET", TARGET);

		assertThat(get(header)).isEqualTo(new DigestResult.Rejected(false, "realm is not MMS Public API", "abcdefgh"));
	}

	@Test
	void refusesAnotherUri() {
		String header = this.client.answer(this.nonces.mint(), 1, "GET", "/elsewhere");

		DigestResult result = get(header);

		assertThat(result).isEqualTo(
				new DigestResult.Rejected(false, "uri is not the target of the request: /elsewhere", "abcdefgh"));
	}

	@Test
	void acceptsAbsoluteUri() {
		String header = this.client.answer(this.nonces.mint(), 1, "GET", "http://127.0.0.1:8080" + TARGET);

		assertThat(get(header)).isInstanceOf(DigestResult.Accepted.class);
	}

	@Test
	void refusesAnotherMethod() {
		String header = this.client.answer(this.nonces.mint(), 1, "DELETE", TARGET);

		assertThat(get(header))
			.isEqualTo(new DigestResult.Rejected(false, "response does not match the private key", "abcdefgh"));
	}

	@Test
	void doesNotTellUnknownKeyFromWrongOne() {
		DigestClient guesser = new DigestClient("abcdefgh", "guessed");
		String header = guesser.answer(this.nonces.mint(), 1, "GET", TARGET);

		DigestResult wrong = get(header);
		DigestResult unknown = verifier(Map.of()).verify(header, "GET", TARGET);

		assertThat(wrong)
			.isEqualTo(new DigestResult.Rejected(false, "response does not match the private key", "abcdefgh"));
		assertThat(unknown).isEqualTo(new DigestResult.Rejected(false, "unknown public key", "abcdefgh"));
	}

	@Test
	void refusesUnknownKeyEvenToWhoGuessesItsStandIn() {
		byte[] standIn = Arrays.copyOf(new Hmac(SECRET).of("ha1:nobody".getBytes(StandardCharsets.UTF_8)), 16);
		String header = new DigestClient("nobody", "guessed").answer(this.nonces.mint(), 1, "GET", TARGET);
		DigestCredentials given = DigestCredentials.parse(header);
		String response = DigestResponse.of(HexFormat.of().formatHex(standIn), "GET", given);

		DigestResult result = get(header.replace(given.response(), response));

		assertThat(result).isEqualTo(new DigestResult.Rejected(false, "unknown public key", "nobody"));
	}

	@Test
	void givesTheLogOnlyPrintableAndShortText() {
		DigestClient strange = new DigestClient("\u202eabc\u00e9" + "x".repeat(1_000), "guessed");

		DigestResult.Rejected refused = (DigestResult.Rejected) get(
				strange.answer(this.nonces.mint(), 1, "GET", "/" + "y".repeat(1_000)));

		assertThat(refused.username()).startsWith("?abc?xxx").hasSize(163);
		assertThat(refused.why()).startsWith("uri is not the target of the request: /yyy").hasSize(163);
	}

	private DigestVerifier verifier(Map<String, DigestAccount> accounts) {
		return new DigestVerifier(this.nonces, new ReplayDetector(100), (publicKey, target) -> accounts.get(publicKey),
				SECRET);
	}

	private DigestResult get(String header) {
		return this.verifier.verify(header, "GET", TARGET);
	}

}
