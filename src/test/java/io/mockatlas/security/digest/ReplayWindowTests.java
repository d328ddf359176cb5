package io.mockatlas.security.digest;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ReplayWindow}.
 */
class ReplayWindowTests {

	private final ReplayWindow window = new ReplayWindow();

	@Test
	void acceptsEachCountOnce() {
		assertThat(this.window.take(1)).isTrue();
		assertThat(this.window.take(1)).isFalse();
		assertThat(this.window.take(2)).isTrue();
		assertThat(this.window.take(1)).isFalse();
		assertThat(this.window.take(2)).isFalse();
	}

	@Test
	void acceptsCountsOutOfOrder() {
		List<Integer> counts = List.of(3, 1, 5, 2, 4, 103, 6, 102);

		assertThat(counts).allMatch(this.window::take);
		assertThat(counts).noneMatch(this.window::take);
	}

	@Test
	void acceptsAnyFirstCount() {
		assertThat(this.window.take(7)).isTrue();
		assertThat(this.window.take(6)).isTrue();
		assertThat(this.window.take(7)).isFalse();
	}

	@Test
	void rejectsCountsBelowWindow() {
		this.window.take(500);

		assertThat(this.window.take(400)).isFalse();
		assertThat(this.window.take(401)).isTrue();
	}

	@Test
	void keepsCountsThatRemainInMovedWindow() {
		this.window.take(10);
		this.window.take(50);

		assertThat(this.window.take(149)).isTrue();
		assertThat(this.window.take(50)).isFalse();
		assertThat(this.window.take(51)).isTrue();
		assertThat(this.window.take(110)).isTrue();
	}

	@Test
	void movesByMoreThanItsWidth() {
		IntStream.rangeClosed(1, 100).forEach(this.window::take);

		assertThat(this.window.take(Integer.MAX_VALUE)).isTrue();
		assertThat(this.window.take(Integer.MAX_VALUE)).isFalse();
		assertThat(this.window.take(Integer.MAX_VALUE - 99)).isTrue();
		assertThat(this.window.take(100)).isFalse();
	}

	@Test
	void rejectsCountBelowOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.window.take(0));
	}

}
