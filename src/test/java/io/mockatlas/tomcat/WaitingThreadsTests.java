package io.mockatlas.tomcat;

import io.mockatlas.protocol.CallerName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WaitingThreads}: of 64 threads 16 wait for bodies, and 4 for those of
 * one caller.
 */
class WaitingThreadsTests {

	private static final CallerName SLOW = new CallerName("slow", true);

	private static final CallerName OTHER = new CallerName("other", true);

	private final WaitingThreads threads = new WaitingThreads(64);

	@Test
	void leavesThreadsToOtherCallers() {
		for (int i = 0; i < 4; i++) {
			assertThat(this.threads.beginBody(SLOW)).isTrue();
		}

		assertThat(this.threads.beginBody(SLOW)).isFalse();
		assertThat(this.threads.beginBody(OTHER)).isTrue();
		this.threads.endBody(SLOW);
		assertThat(this.threads.beginBody(SLOW)).isTrue();
	}

	@Test
	void distinguishesAddressesFromAuthenticatedCallers() {
		for (int i = 0; i < 4; i++) {
			this.threads.beginBody(SLOW);
		}

		assertThat(this.threads.beginBody(new CallerName(SLOW.value(), false))).isTrue();
	}

	@Test
	void limitsBodiesOfAllCallers() {
		for (int i = 0; i < 16; i++) {
			assertThat(this.threads.beginBody(new CallerName("caller" + i, true))).isTrue();
		}

		assertThat(this.threads.beginBody(OTHER)).isFalse();
		this.threads.endBody(new CallerName("caller0", true));
		assertThat(this.threads.beginBody(OTHER)).isTrue();
	}

	@Test
	void forgetsCallers() {
		for (int i = 0; i < 4; i++) {
			this.threads.beginBody(SLOW);
		}
		this.threads.beginBody(SLOW);
		this.threads.beginBody(OTHER);
		assertThat(this.threads.callers()).isEqualTo(2);

		for (int i = 0; i < 4; i++) {
			this.threads.endBody(SLOW);
		}
		this.threads.endBody(OTHER);

		assertThat(this.threads.callers()).isZero();
	}

}
