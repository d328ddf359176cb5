package io.mockatlas.security.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import io.mockatlas.fixture.ConcurrentCalls;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReplayDetector}.
 */
class ReplayDetectorTests {

	private static final Duration LIFE = Duration.ofSeconds(300);

	private final MutableClock clock = new MutableClock();

	private final Instant start = this.clock.instant();

	private final Nonce oldest = nonce("a", 9_000);

	private final Nonce older = nonce("b", 8_000);

	private final Nonce newer = nonce("c", 7_000);

	private final Nonce newest = nonce("d", 6_000);

	private final ReplayDetector detector = new ReplayDetector(3);

	@Test
	void acceptsEachCountOfNonceOnce() {
		assertThat(this.detector.use(this.older, 1)).isEqualTo(ReplayDetector.Outcome.FRESH);
		assertThat(this.detector.use(this.older, 2)).isEqualTo(ReplayDetector.Outcome.FRESH);
		assertThat(this.detector.use(this.newer, 1)).isEqualTo(ReplayDetector.Outcome.FRESH);
		assertThat(this.detector.use(this.older, 1)).isEqualTo(ReplayDetector.Outcome.REPLAYED);
	}

	/**
	 * A client with many threads may send a request long after it counted it.
	 */
	@Test
	void forgetsCountsFarBelowHighest() {
		this.detector.use(this.older, 101);

		assertThat(this.detector.use(this.older, 1)).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
		assertThat(this.detector.use(this.older, 2)).isEqualTo(ReplayDetector.Outcome.FRESH);
		assertThat(this.detector.use(this.older, 2)).isEqualTo(ReplayDetector.Outcome.REPLAYED);
	}

	@Test
	void acceptsEachNonceOnceFromConcurrentCallers() throws Exception {
		ReplayDetector large = new ReplayDetector(5_000);

		List<List<ReplayDetector.Outcome>> outcomes = ConcurrentCalls.call(8, (caller) -> {
			ConcurrentCalls.awaitOthers();
			return IntStream.range(0, 5_000).mapToObj((age) -> large.use(nonce("n", age), 1)).toList();
		});

		IntStream.range(0, 5_000)
			.forEach((age) -> assertThat(outcomes).extracting((outcome) -> outcome.get(age))
				.as("nonce issued %d ms ago", age)
				.containsOnlyOnce(ReplayDetector.Outcome.FRESH)
				.containsOnly(ReplayDetector.Outcome.FRESH, ReplayDetector.Outcome.REPLAYED));
	}

	@Test
	void rejectsReplayOfEvictedNonce() {
		fillBeyondCapacity();

		assertThat(use(this.oldest)).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
	}

	@Test
	void keepsOtherNoncesOnEviction() {
		fillBeyondCapacity();

		assertThat(List.of(this.older, this.newer, this.newest))
			.allSatisfy((nonce) -> assertThat(use(nonce)).isEqualTo(ReplayDetector.Outcome.REPLAYED));
	}

	@Test
	void rejectsUnseenNoncesUpToEvictedNonce() {
		fillBeyondCapacity();

		assertThat(use(nonce("x", 10_000))).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
		assertThat(use(nonce("y", 9_000))).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
		assertThat(use(nonce("z", 8_999))).isEqualTo(ReplayDetector.Outcome.FRESH);
	}

	@Test
	void forgetsNoncesFromBeforeStart() {
		this.detector.forgetBefore(this.start.minusMillis(7_000).plusNanos(999));

		assertThat(use(this.older)).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
		assertThat(use(nonce("x", 7_001))).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
		assertThat(use(this.newer)).isEqualTo(ReplayDetector.Outcome.FRESH);
	}

	@Test
	void acceptsOnceNonceOlderThanAllOthers() {
		List.of(this.older, this.newer, this.newest).forEach(this::use);

		assertThat(use(this.oldest)).isEqualTo(ReplayDetector.Outcome.FRESH);
		assertThat(use(this.oldest)).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
		assertThat(use(this.older)).isEqualTo(ReplayDetector.Outcome.REPLAYED);
	}

	@Test
	void raisesWatermarkWithEachEviction() {
		fillBeyondCapacity();
		use(nonce("e", 0));

		assertThat(use(this.older)).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
		assertThat(use(this.oldest)).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
		assertThat(use(nonce("z", 7_999))).isEqualTo(ReplayDetector.Outcome.FRESH);
	}

	@Test
	void removesExpiredNoncesWithoutRaisingWatermark() {
		List.of(this.oldest, this.older, this.newer).forEach(this::use);

		this.clock.move(LIFE.minusSeconds(7));
		ReplayDetector.Outcome outcome = use(nonce("f", 6_500));

		assertThat(outcome).isEqualTo(ReplayDetector.Outcome.FRESH);
		assertThat(this.detector.size()).isEqualTo(1);
		assertThat(use(nonce("g", 6_999))).isEqualTo(ReplayDetector.Outcome.FRESH);
	}

	@Test
	void rejectsExpiredNonceOfLateCaller() {
		this.clock.move(LIFE);

		assertThat(use(nonce("a", 0))).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
	}

	@Test
	void rejectsReplayByLateThread() {
		use(this.newest);

		this.clock.move(LIFE);
		use(nonce("x", -1));

		assertThat(use(this.newest)).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
	}

	@Test
	void rejectsReplayAfterClockIsSetBack() {
		use(this.newest);

		this.clock.move(LIFE);
		use(nonce("x", -1));
		this.clock.move(LIFE.negated());

		assertThat(use(nonce("d", 6_000))).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
	}

	private Nonce nonce(String text, int ageInMillis) {
		Instant issuedAt = this.start.minusMillis(ageInMillis);
		return new Nonce(text, issuedAt, issuedAt.plus(LIFE), this.clock.instant());
	}

	private ReplayDetector.Outcome use(Nonce nonce) {
		return this.detector.use(nonce, 1);
	}

	private void fillBeyondCapacity() {
		List.of(this.newer, this.oldest, this.older, this.newest).forEach(this::use);
	}

}
