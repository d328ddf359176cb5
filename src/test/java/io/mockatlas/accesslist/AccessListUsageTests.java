package io.mockatlas.accesslist;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.mockatlas.fixture.database.SharedDatabase;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.persistence.DatabaseFailures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AccessListUsage} with a database that rejects writes.
 */
@ExtendWith(OutputCaptureExtension.class)
class AccessListUsageTests {

	private static final ApiUserId KEY = new ApiUserId("690000000000000000000a41");

	private final SharedDatabase database = new SharedDatabase();

	private final UnreliableTemplate jdbc = new UnreliableTemplate();

	private Instant now = Instant.parse("2026-08-10T03:03:38Z");

	private final InstantSource time = () -> this.now;

	private final AccessListUsage usage = new AccessListUsage(this.jdbc, this.time.withZone(ZoneOffset.UTC),
			new DatabaseFailures(this.database.dataSource()), this.database.transactions());

	@Test
	void countsAgainAfterFailedWrite(CapturedOutput output) {
		this.jdbc.rejects = true;
		record();
		pass(Duration.ofMinutes(1));
		record();
		assertThat(this.jdbc.attempts).isEqualTo(1);

		this.jdbc.rejects = false;
		pass(Duration.ofSeconds(59));
		record();
		assertThat(this.jdbc.attempts).isEqualTo(1);
		pass(Duration.ofSeconds(1));
		record();

		assertThat(this.jdbc.written).containsExactly(4L);
		assertThat(output).containsOnlyOnce("Uses of access lists cannot be written now: "
				+ "org.springframework.dao.DataAccessResourceFailureException: no space");
	}

	@Test
	void readsGoOnWithoutPendingCounts() {
		this.jdbc.rejects = true;
		record();

		transaction(() -> this.usage.flush(KEY));
		this.usage.flush();
		this.jdbc.rejects = false;
		transaction(() -> this.usage.flush(KEY));

		assertThat(this.jdbc.attempts).isEqualTo(3);
		assertThat(this.jdbc.written).containsExactly(1L);
	}

	@Test
	void writesDueCountsOfOtherEntries() {
		record(1);
		record(1);
		record(2);
		pass(Duration.ofSeconds(30));
		record(3);
		pass(Duration.ofSeconds(30));
		record(2);

		assertThat(this.jdbc.written).containsExactly(2L, 2L);
	}

	@Test
	void writesCountsFromBeforeClockIsMovedBack() {
		record();
		pass(Duration.ofDays(-1));
		record();

		assertThat(this.jdbc.written).containsExactly(2L);
	}

	@Test
	void countsAgainAfterRollback() {
		record();

		new TransactionTemplate(this.database.transactions()).executeWithoutResult((transaction) -> {
			this.usage.flush(KEY);
			transaction.setRollbackOnly();
		});
		this.usage.flush();

		assertThat(this.jdbc.written).containsExactly(1L, 1L);
	}

	private void record() {
		record(1);
	}

	private void record(long entry) {
		this.usage.record(KEY, entry, "127.0.0.1");
	}

	private void pass(Duration duration) {
		this.now = this.now.plus(duration);
	}

	private void transaction(Runnable work) {
		new TransactionTemplate(this.database.transactions()).executeWithoutResult((transaction) -> work.run());
	}

	/**
	 * Template that rejects updates, or only stores their counts.
	 */
	private static final class UnreliableTemplate extends JdbcTemplate {

		private final List<Long> written = new ArrayList<>();

		private boolean rejects;

		private int attempts;

		@Override
		public int update(String sql, @Nullable Object... arguments) {
			this.attempts++;
			if (this.rejects) {
				throw new DataAccessResourceFailureException("no space");
			}
			this.written.add((Long) Objects.requireNonNull(arguments[0]));
			return 1;
		}

	}

}
