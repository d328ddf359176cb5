package io.mockatlas.control.clock;

import java.time.Duration;
import java.time.Instant;

import io.mockatlas.fixture.database.SharedDatabase;
import io.mockatlas.seed.SeedClock;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link EmulatorClock}: changes of a transaction that fails with its database.
 */
class EmulatorClockTests {

	@Test
	void changesThatFailWithDatabaseAreUndone() {
		SharedDatabase database = new SharedDatabase();
		EmulatorClock own = new EmulatorClock(new ClockOffsetRepository(database.jdbc(), database.versions()),
				database.transactions());
		SeedClock.Setting setting = new SeedClock.Setting(Instant.parse("2031-02-28T22:00:00Z"), null, true);
		own.set(setting);

		new TransactionTemplate(database.transactions()).executeWithoutResult((transaction) -> {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

				@Override
				public void afterCompletion(int status) {
					database.jdbc().sql("drop table emulator_clock").update();
				}

			});
			own.reset();
			own.move(ClockChange.by(Duration.ofDays(31)));
			transaction.setRollbackOnly();
		});

		assertThat(own.setting()).isEqualTo(setting);
		assertThat(own.appliedVersion()).isEqualTo(-1);
	}

}
