package io.mockatlas.limits;

import java.time.Duration;
import java.util.stream.IntStream;

import io.mockatlas.fixture.RateLimitClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TokenBuckets}.
 */
class TokenBucketsTests {

	private static final BucketCapacity FIVE = new BucketCapacity(5, 2);

	private final RateLimitClock time = new RateLimitClock();

	private final TokenBuckets<Object> buckets = new TokenBuckets<>(this.time);

	@Test
	void startsFullAndTakesOneTokenPerCall() {
		assertThat(IntStream.range(0, 5).mapToLong((i) -> this.buckets.take("a", FIVE).getRemainingTokens()))
			.containsExactly(4L, 3L, 2L, 1L, 0L);
		assertThat(this.buckets.take("a", FIVE).isConsumed()).isFalse();
	}

	@Test
	void hasBucketForEachKey() {
		this.buckets.take("a", FIVE);

		assertThat(this.buckets.take("b", FIVE).getRemainingTokens()).isEqualTo(4);
	}

	@Test
	void refillsOncePerMinute() {
		drain("a");

		this.time.shiftBy(Duration.ofSeconds(59));
		assertThat(this.buckets.take("a", FIVE).isConsumed()).isFalse();
		this.time.shiftBy(Duration.ofSeconds(1));
		assertThat(this.buckets.take("a", FIVE).getRemainingTokens()).isEqualTo(1);
		this.time.shiftBy(Duration.ofMinutes(60));
		assertThat(this.buckets.take("a", FIVE).getRemainingTokens()).isEqualTo(4);
	}

	@Test
	void returnsTimeUntilRefill() {
		drain("a");
		this.time.shiftBy(Duration.ofSeconds(41));

		assertThat(this.buckets.take("a", FIVE).getNanosToWaitForRefill()).isEqualTo(Duration.ofSeconds(19).toNanos());
	}

	@Test
	void evictsLeastRecentlyUsedBucket() {
		drain("used");
		drain("evicted");
		for (int i = 0; i < TokenBuckets.MAX - 1; i++) {
			this.buckets.take(i, FIVE);
			this.buckets.take("used", FIVE);
		}

		assertThat(this.buckets.size()).isEqualTo(TokenBuckets.MAX);
		assertThat(this.buckets.take("used", FIVE).isConsumed()).isFalse();
		assertThat(this.buckets.take("evicted", FIVE).getRemainingTokens()).isEqualTo(4);
	}

	private void drain(Object key) {
		IntStream.range(0, 5).forEach((i) -> this.buckets.take(key, FIVE));
	}

}
