package io.mockatlas.control.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where it is kept how the clock is set: one row, in milliseconds.
 */
@Component
class ClockStore {

	private final JdbcClient jdbc;

	ClockStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	ClockOffset load() {
		return read("select shift_millis, frozen_at_millis from emulator_clock");
	}

	/**
	 * The same, for whoever is about to move them: until the transaction ends nobody else
	 * does.
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
