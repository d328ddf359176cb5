package io.mockatlas.security.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayDetectorTests {

	private static final Duration LIFE = Duration.ofSeconds(300);

	private final MovableClock clock = new MovableClock();

	private final Instant start = this.clock.instant();

	private final Nonce oldest = nonce("a", 9_000);

	private final Nonce older = nonce("b", 8_000);

	private final Nonce newer = nonce("c", 7_000);

	private final Nonce newest = nonce("d", 6_000);

	private final ReplayDetector counts = new ReplayDetector(3);

	@Test
	void takesEachCountOfEachNonceOnce() {
		assertThat(this.counts.use(this.older, 1)).isEqualTo(ReplayDetector.Outcome.FRESH);
		assertThat(this.counts.use(this.older, 2)).isEqualTo(ReplayDetector.Outcome.FRESH);
		assertThat(this.counts.use(this.newer, 1)).isEqualTo(ReplayDetector.Outcome.FRESH);
		assertThat(this.counts.use(this.older, 1)).isEqualTo(ReplayDetector.Outcome.REPLAYED);
	}

	@Test
	void takesEachUseOnceFromManyThreads() throws Exception {
		ReplayDetector large = new ReplayDetector(5_000);
		ExecutorService executor = Executors.newFixedThreadPool(8);
		List<Callable<ReplayDetector.Outcome>> twice = new ArrayList<>();
		IntStream.range(0, 10_000).forEach((i) -> twice.add(() -> large.use(nonce("n", i / 2), 1)));

		List<Future<ReplayDetector.Outcome>> outcomes = executor.invokeAll(twice);
		executor.shutdown();

		assertThat(outcomes).extracting(Future::get).filteredOn(ReplayDetector.Outcome.FRESH::equals).hasSize(5_000);
	}

	@Test
	void evictsTheOldestAndOpensNoReplayOfIt() {
		fillBeyondCapacity();

		assertThat(use(this.oldest)).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
	}

	@Test
	void remembersTheOthersOnEviction() {
		fillBeyondCapacity();

		assertThat(List.of(this.older, this.newer, this.newest))
			.allSatisfy((nonce) -> assertThat(use(nonce)).isEqualTo(ReplayDetector.Outcome.REPLAYED));
	}

	@Test
	void forgetsUnseenNoncesUpToTheEvicted() {
		fillBeyondCapacity();

		assertThat(use(nonce("x", 10_000))).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
		assertThat(use(nonce("y", 9_000))).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
		assertThat(use(nonce("z", 8_999))).isEqualTo(ReplayDetector.Outcome.FRESH);
	}

	@Test
	void takesNewcomerOlderThanAllOnceAndNeverAgain() {
		List.of(this.older, this.newer, this.newest).forEach(this::use);

		assertThat(use(this.oldest)).isEqualTo(ReplayDetector.Outcome.FRESH);
		assertThat(use(this.oldest)).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
		assertThat(use(this.older)).isEqualTo(ReplayDetector.Outcome.REPLAYED);
	}

	@Test
	void raisesTheWatermarkWithEachEviction() {
		fillBeyondCapacity();
		use(nonce("e", 0));

		assertThat(use(this.older)).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
		assertThat(use(this.oldest)).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
		assertThat(use(nonce("z", 7_999))).isEqualTo(ReplayDetector.Outcome.FRESH);
	}

	@Test
	void dropsWhatHasExpiredAndForgetsNoOther() {
		List.of(this.oldest, this.older, this.newer).forEach(this::use);

		this.clock.move(LIFE.minusSeconds(7));
		ReplayDetector.Outcome outcome = use(nonce("f", 6_500));

		assertThat(outcome).isEqualTo(ReplayDetector.Outcome.FRESH);
		assertThat(this.counts.size()).isEqualTo(1);
		assertThat(use(nonce("g", 6_999))).isEqualTo(ReplayDetector.Outcome.FRESH);
	}

	@Test
	void forgetsExpiredNonceThoughItsCallerDidNotNotice() {
		this.clock.move(LIFE);

		assertThat(use(nonce("a", 0))).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
	}

	@Test
	void opensNoReplayToThreadThatIsLate() {
		use(this.newest);

		this.clock.move(LIFE);
		use(nonce("x", -1));

		assertThat(use(this.newest)).isEqualTo(ReplayDetector.Outcome.FORGOTTEN);
	}

	@Test
	void opensNoReplayWhenTheClockIsSetBack() {
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
		return this.counts.use(nonce, 1);
	}

	private void fillBeyondCapacity() {
		List.of(this.newer, this.oldest, this.older, this.newest).forEach(this::use);
	}

}
