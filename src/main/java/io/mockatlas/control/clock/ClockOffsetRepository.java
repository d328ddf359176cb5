package io.mockatlas.control.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Repository of the clock's offset: one row, in milliseconds.
 */
@Component
class ClockOffsetRepository {

	private final JdbcClient jdbc;

	ClockOffsetRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	ClockOffset load() {
		return read("select shift_millis, frozen_at_millis from emulator_clock");
	}

	/**
	 * Returns the offset and locks its row until the transaction ends, for a change.
	 */
	ClockOffset lock() {
		return read("select shift_millis, frozen_at_millis from emulator_clock for update");
	}

	private ClockOffset read(String query) {
		return this.jdbc.sql(query)
			.query((row, number) -> new ClockOffset(Duration.ofMillis(row.getLong("shift_millis")),
					Optional.ofNullable(row.getObject("frozen_at_millis", Long.class))
						.map(Instant::ofEpochMilli)
						.orElse(null)))
			.single();
	}

	void save(ClockOffset offset) {
		this.jdbc.sql("update emulator_clock set shift_millis = ?, frozen_at_millis = cast(? as bigint)")
			.param(offset.shift().toMillis())
			.param((offset.frozenAt() != null) ? offset.frozenAt().toEpochMilli() : null)
			.update();
	}

}
