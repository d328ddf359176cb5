package io.mockatlas.security.digest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DigestVerifierNonceTests {

	private static final byte[] SECRET = "a secret of these tests".getBytes(StandardCharsets.UTF_8);

	private static final Duration LIFE = Duration.ofSeconds(300);

	private static final String TARGET = "/api/atlas/v2/orgs";

	private final DigestClient client = new DigestClient("abcdefgh", "7b1d5e4c-0000-4000-8000-2f1e3d4c5b6a");

	private final MovableClock clock = new MovableClock();

	private final Nonces nonces = new Nonces(SECRET, this.clock, LIFE);

	private final DigestVerifier verifier = verifier(100);

	@Test
	void acceptsEachUseOnce() {
		String header = this.client.answer(this.nonces.mint(), 1, "GET", TARGET);

		assertThat(get(header)).isEqualTo(new DigestResult.Accepted(this.client));
		assertThat(get(header)).isEqualTo(new DigestResult.Rejected(false, "nc 00000001 was used before", "abcdefgh"));
	}

	@Test
	void acceptsReuseOfNonceWithRisingCounts() {
		String nonce = this.nonces.mint();

		assertThat(get(this.client.answer(nonce, 1, "GET", TARGET))).isInstanceOf(DigestResult.Accepted.class);
		assertThat(get(this.client.answer(nonce, 2, "GET", TARGET))).isInstanceOf(DigestResult.Accepted.class);
	}

	@Test
	void acceptsNonceOfAnotherReplica() {
		Nonces replica = new Nonces(SECRET, this.clock, LIFE);

		assertThat(get(this.client.answer(replica.mint(), 1, "GET", TARGET))).isInstanceOf(DigestResult.Accepted.class);
	}

	@Test
	void refusesForeignNonceWithoutCallingItStale() {
		Nonces foreign = new Nonces(new byte[] { 1 }, this.clock, LIFE);

		DigestResult result = get(this.client.answer(foreign.mint(), 1, "GET", TARGET));

		assertThat(result)
			.isEqualTo(new DigestResult.Rejected(false, "nonce was not issued by this server", "abcdefgh"));
	}

	@Test
	void callsExpiredNonceStale() {
		String header = this.client.answer(this.nonces.mint(), 1, "GET", TARGET);

		this.clock.move(LIFE);

		assertThat(get(header)).isEqualTo(new DigestResult.Rejected(true, "nonce expired", "abcdefgh"));
	}

	@Test
	void callsNonceThatWasEvictedStale() {
		DigestVerifier forgetful = verifier(1);
		String first = this.client.answer(this.nonces.mint(), 1, "GET", TARGET);
		String second = this.client.answer(this.nonces.mint(), 1, "GET", TARGET);

		forgetful.verify(first, "GET", TARGET);
		forgetful.verify(second, "GET", TARGET);

		assertThat(forgetful.verify(first, "GET", TARGET))
			.isEqualTo(new DigestResult.Rejected(true, "nonce is too old: its counts were evicted", "abcdefgh"));
	}

	@Test
	void tellsAgeOfNonceOnlyToWhoHasTheKey() {
		String header = new DigestClient("abcdefgh", "guessed").answer(this.nonces.mint(), 1, "GET", TARGET);

		this.clock.move(LIFE);

		assertThat(get(header))
			.isEqualTo(new DigestResult.Rejected(false, "response does not match the private key", "abcdefgh"));
	}

	@Test
	void doesNotCountWhatWasNotProved() {
		String nonce = this.nonces.mint();
		get(new DigestClient("abcdefgh", "guessed").answer(nonce, 1, "GET", TARGET));

		assertThat(get(this.client.answer(nonce, 1, "GET", TARGET))).isInstanceOf(DigestResult.Accepted.class);
	}

	private DigestVerifier verifier(int capacity) {
		Map<String, DigestAccount> accounts = Map.of("abcdefgh", this.client);
		return new DigestVerifier(this.nonces, new ReplayDetector(capacity),
				(publicKey, target) -> accounts.get(publicKey), SECRET);
	}

	private DigestResult get(String header) {
		return this.verifier.verify(header, "GET", TARGET);
	}

}
