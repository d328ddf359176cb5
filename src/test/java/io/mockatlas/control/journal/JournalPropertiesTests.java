package io.mockatlas.control.journal;

import java.time.Instant;
import java.util.List;

import io.mockatlas.control.journal.recording.RecordedBody;
import io.mockatlas.control.journal.recording.RecordedExchange;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * {@link JournalProperties}: limits of the settings.
 */
class JournalPropertiesTests {

	@Test
	void rejectsTooSmallLimits() {
		assertThatIllegalArgumentException().isThrownBy(() -> new JournalProperties(-1, DataSize.ofMegabytes(4), false))
			.withMessage("mockatlas.journal.max-entries must be 0 or more, not -1");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new JournalProperties(1000, DataSize.ofKilobytes(255), false))
			.withMessage("mockatlas.journal.max-bytes must be 256KB or more, not 261120B");
	}

	@Test
	void smallestJournalHoldsLargestExchange() {
		RecordedBody body = new RecordedBody("\\\"".repeat(16 * 1024), true);
		String text = "x".repeat(100_000);
		RecordedExchange largest = new RecordedExchange(Instant.EPOCH, text, text, text, null, text, text, 200, null,
				text, false, List.of(), 1, body, body);

		assertThat(largest.bytes()).isLessThan(256 * 1024);
	}

}
