package io.mockatlas.control.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Repository of snapshots, each with the seed that restores it.
 */
@Component
class Snapshots {

	private static final String COLUMNS = "name, created_at, organizations, users, invitations";

	private final JdbcClient jdbc;

	Snapshots(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Snapshot> all() {
		return this.jdbc.sql("select " + COLUMNS + " from snapshots order by name").query(Snapshots::snapshot).list();
	}

	Optional<String> document(String name) {
		return this.jdbc.sql("select document from snapshots where name = ?")
			.param(name)
			.query((row, number) -> row.getString("document"))
			.optional();
	}

	void save(Snapshot snapshot, String document) {
		delete(snapshot.name());
		this.jdbc.sql("insert into snapshots (" + COLUMNS + ", document) values (?, ?, ?, ?, ?, ?)")
			.params(snapshot.name(), snapshot.createdAt().atOffset(ZoneOffset.UTC), snapshot.organizations(),
					snapshot.users(), snapshot.invitations(), document)
			.update();
	}

	/**
	 * Deletes a snapshot.
	 * @return false if there is no snapshot with this name
	 */
	boolean delete(String name) {
		return this.jdbc.sql("delete from snapshots where name = ?").param(name).update() > 0;
	}

	private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
		return new Snapshot(row.getString("name"), row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getLong("organizations"), row.getLong("users"), row.getLong("invitations"));
	}

}
