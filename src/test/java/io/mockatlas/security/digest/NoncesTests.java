package io.mockatlas.security.digest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import io.mockatlas.fixture.ConcurrentCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Nonces}.
 */
class NoncesTests {

	private static final byte[] SECRET = "a secret of these tests".getBytes(StandardCharsets.UTF_8);

	private static final Duration LIFE = Duration.ofSeconds(300);

	private final MutableClock clock = new MutableClock();

	private final Nonces nonces = new Nonces(SECRET, this.clock, LIFE);

	@Test
	void createsNonceOf24BytesIn32Characters() {
		String text = this.nonces.create();

		assertThat(text).hasSize(32);
		assertThat(Base64.getDecoder().decode(text)).hasSize(24);
	}

	@Test
	void verifiesOwnNonceWithTimeOfIssue() {
		Instant now = this.clock.instant();
		String text = this.nonces.create();

		Nonce nonce = this.nonces.verify(text);

		assertThat(nonce).isEqualTo(new Nonce(text, now, now.plus(LIFE), now));
	}

	@Test
	void issuesNoNonceBeforeStartAfterClockIsSetBack() {
		Instant start = this.clock.instant();
		this.clock.move(LIFE.negated());

		assertThat(this.nonces.verify(this.nonces.create())).extracting(Nonce::issuedAt).isEqualTo(start);
	}

	@Test
	void verifiesNonceOfReplica() {
		Nonces replica = new Nonces(SECRET, this.clock, LIFE);

		assertThat(this.nonces.verify(replica.create())).isNotNull();
	}

	@Test
	void createsUniqueNoncesConcurrentlyInTwoReplicas() throws Exception {
		List<Nonces> replicas = List.of(this.nonces, new Nonces(SECRET, this.clock, LIFE));

		List<String> minted = ConcurrentCalls
			.call(16, (caller) -> create(replicas.get(caller % replicas.size()), 6_250))
			.stream()
			.flatMap(List::stream)
			.toList();

		assertThat(new HashSet<>(minted)).hasSize(100_000);
		assertThat(replicas).allSatisfy((replica) -> assertThat(minted).allMatch((text) -> isFresh(replica, text)));
	}

	@Test
	void nonceExpiresAtEndOfLife() {
		String text = this.nonces.create();

		this.clock.move(LIFE.minusNanos(1_000));
		boolean before = this.nonces.verify(text).expired();
		this.clock.move(Duration.ofNanos(1_000));
		boolean after = this.nonces.verify(text).expired();

		assertThat(before).isFalse();
		assertThat(after).isTrue();
	}

	@Test
	void rejectsNonceOfAnotherSecret() {
		Nonces foreign = new Nonces(new byte[] { 1 }, this.clock, LIFE);

		assertThat(this.nonces.verify(foreign.create())).isNull();
	}

	@Test
	void rejectsNonceWithChangedByte() {
		byte[] minted = Base64.getDecoder().decode(this.nonces.create());

		IntStream.range(0, minted.length).forEach((i) -> {
			byte[] changed = minted.clone();
			changed[i] ^= 1;
			assertThat(this.nonces.verify(Base64.getEncoder().encodeToString(changed))).isNull();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
			"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void rejectsMalformedNonce(String text) {
		assertThat(this.nonces.verify(text)).isNull();
	}

	@Test
	void acceptsNonceOfReplicaUpToFiveSecondsAhead() {
		MutableClock ahead = new MutableClock();
		Nonces replica = new Nonces(SECRET, ahead, LIFE);

		ahead.move(Duration.ofSeconds(5));
		String near = replica.create();
		ahead.move(Duration.ofNanos(1_000));
		String far = replica.create();

		assertThat(this.nonces.verify(near)).isNotNull();
		assertThat(this.nonces.verify(far)).isNull();
	}

	@Test
	void verifiesOwnNonceAfterClockIsSetBack() {
		String before = this.nonces.create();

		this.clock.move(Duration.ofHours(-1));
		String after = this.nonces.create();

		assertThat(this.nonces.verify(before)).isNotNull();
		assertThat(this.nonces.verify(after)).isNotNull();
	}

	private static boolean isFresh(Nonces replica, String text) {
		Nonce nonce = replica.verify(text);
		return nonce != null && !nonce.expired();
	}

	private static List<String> create(Nonces replica, int count) {
		ConcurrentCalls.awaitOthers();
		return IntStream.range(0, count).mapToObj((i) -> replica.create()).toList();
	}

}
