package io.mockatlas.control.journal;

import java.util.List;
import java.util.Set;

import io.mockatlas.control.journal.recording.ExchangeDetail;
import io.mockatlas.control.journal.recording.RecordedBody;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link ExchangeDetails}: the limit in bytes.
 */
class ExchangeDetailsTests {

	private static final ExchangeDetail DETAIL = new ExchangeDetail(List.of(List.of("Accept", "*/*")), null, List.of(),
			new RecordedBody("\"" + "x".repeat(1_000) + "\"", false));

	private final ExchangeDetails details = new ExchangeDetails(3L * DETAIL.bytes());

	@Test
	void dropsOldest() {
		for (long number = 1; number <= 5; number++) {
			this.details.add(number, DETAIL);
		}

		assertThat(this.details.find(2)).isNull();
		assertThat(this.details.find(3)).isSameAs(DETAIL);
		assertThat(this.details.find(5)).isSameAs(DETAIL);
	}

	@Test
	void reusesBytesOfRemovedOnes() {
		for (long number = 1; number <= 3; number++) {
			this.details.add(number, DETAIL);
		}
		this.details.remove(2);
		this.details.remove(2);
		this.details.add(4, DETAIL);
		assertThat(this.details.find(1)).isSameAs(DETAIL);

		this.details.retain(Set.of(4L));
		this.details.add(5, DETAIL);
		this.details.add(6, DETAIL);

		assertThat(this.details.find(4)).isSameAs(DETAIL);
		assertThat(this.details.find(1)).isNull();
		this.details.clear();
		assertThat(this.details.isEmpty()).isTrue();
	}

}
