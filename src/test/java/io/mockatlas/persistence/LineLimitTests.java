package io.mockatlas.persistence;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LineLimit}.
 */
class LineLimitTests {

	private final AtomicLong time = new AtomicLong(Long.MAX_VALUE);

	private final LineLimit limit = new LineLimit(this.time::get);

	@Test
	void linesBeyondLimitAreCountedInTheNextMinute() {
		for (int i = 0; i < LineLimit.LINES; i++) {
			assertThat(this.limit.next()).isZero();
		}
		assertThat(this.limit.next()).isEqualTo(LineLimit.OMIT);
		this.time.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
		assertThat(this.limit.next()).isEqualTo(LineLimit.OMIT);

		this.time.incrementAndGet();

		assertThat(this.limit.next()).isEqualTo(2);
		assertThat(this.limit.next()).isZero();
	}

}
