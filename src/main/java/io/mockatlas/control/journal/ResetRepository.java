package io.mockatlas.control.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import io.mockatlas.control.replication.ControlVersions;
import io.mockatlas.objectid.OrgId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Repository of the latest resets by all servers. Each has the version that it made, so
 * that there are no gaps between their versions.
 */
@Component
class ResetRepository {

	/**
	 * Name of the version in {@link ControlVersions}.
	 */
	static final String NAME = "resets";

	/**
	 * Number of resets to keep.
	 */
	static final int SIZE = 1_000;

	private final JdbcClient jdbc;

	private final ControlVersions versions;

	ResetRepository(JdbcClient jdbc, ControlVersions versions) {
		this.jdbc = jdbc;
		this.versions = versions;
	}

	/**
	 * Stores a reset in the current transaction, and deletes the oldest.
	 * @return the version of the reset
	 */
	long add(@Nullable OrgId org, String server, Instant time) {
		long version = this.versions.increment(NAME);
		this.jdbc.sql("insert into control_resets (version, org_id, server, reset_at) values (?, ?, ?, ?)")
			.param(version)
			.param(2, (org != null) ? org.value() : null, Types.VARCHAR)
			.param(server)
			.param(time.atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("delete from control_resets where version <= ?").param(version - SIZE).update();
		return version;
	}

	/**
	 * Returns the resets after a version, in their order.
	 */
	List<Reset> after(long version) {
		return this.jdbc
			.sql("select version, org_id, server, reset_at from control_resets where version > ? order by version")
			.param(version)
			.query(ResetRepository::reset)
			.list();
	}

	long latest() {
		return this.versions.current(NAME);
	}

	private static Reset reset(ResultSet row, int number) throws SQLException {
		String org = row.getString("org_id");
		return new Reset(row.getLong("version"), (org != null) ? new OrgId(org) : null, row.getString("server"),
				row.getObject("reset_at", OffsetDateTime.class).toInstant());
	}

	/**
	 * Reset by a server.
	 *
	 * @param version the version that it made
	 * @param org the organization; null for a reset of everything
	 * @param server the ID of the server
	 * @param time the system time of that server
	 */
	record Reset(long version, @Nullable OrgId org, String server, Instant time) {
	}

}
