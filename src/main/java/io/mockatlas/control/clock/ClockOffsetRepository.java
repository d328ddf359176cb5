package io.mockatlas.control.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.mockatlas.control.replication.ControlVersions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Repository of the clock's offset: one row, in milliseconds, with a version that each
 * change increments.
 */
@Component
class ClockOffsetRepository {

	/**
	 * Name of the version in {@link ControlVersions}.
	 */
	static final String NAME = "clock";

	private final JdbcClient jdbc;

	private final ControlVersions versions;

	ClockOffsetRepository(JdbcClient jdbc, ControlVersions versions) {
		this.jdbc = jdbc;
		this.versions = versions;
	}

	/**
	 * Returns the offset and its version, both of one moment.
	 */
	Stored load() {
		return this.jdbc.sql("""
				select shift_millis, frozen_at_millis, version
				from emulator_clock join control_versions on name = ?""")
			.param(NAME)
			.query((row, number) -> new Stored(offset(row), row.getLong("version")))
			.single();
	}

	/**
	 * Returns the offset and locks its row until the transaction ends, for a change.
	 */
	ClockOffset lock() {
		return this.jdbc.sql("select shift_millis, frozen_at_millis from emulator_clock for update")
			.query((row, number) -> offset(row))
			.single();
	}

	/**
	 * Stores an offset.
	 * @return the offset with its new version
	 */
	Stored save(ClockOffset offset) {
		this.jdbc.sql("update emulator_clock set shift_millis = ?, frozen_at_millis = cast(? as bigint)")
			.param(offset.shift().toMillis())
			.param((offset.frozenAt() != null) ? offset.frozenAt().toEpochMilli() : null)
			.update();
		return new Stored(offset, this.versions.increment(NAME));
	}

	private static ClockOffset offset(ResultSet row) throws SQLException {
		return new ClockOffset(Duration.ofMillis(row.getLong("shift_millis")),
				Optional.ofNullable(row.getObject("frozen_at_millis", Long.class))
					.map(Instant::ofEpochMilli)
					.orElse(null));
	}

	/**
	 * Stored offset.
	 *
	 * @param offset the offset
	 * @param version its version
	 */
	record Stored(ClockOffset offset, long version) {

		/**
		 * Returns an offset with a version lower than any in the database.
		 */
		static Stored outdated(ClockOffset offset) {
			return new Stored(offset, -1);
		}

	}

}
