package io.mockatlas.control.replication;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Repository of the versions of replicated state. The transaction that increments a
 * version holds the lock of its row, so that versions are committed in their order and
 * without gaps.
 */
@Component
public class ControlVersions {

	private final JdbcClient jdbc;

	public ControlVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Increments a version in the transaction that changes the state.
	 * @param name the name of the version
	 * @return the new version
	 */
	public long increment(String name) {
		this.jdbc.sql("update control_versions set version = version + 1 where name = ?").param(name).update();
		return current(name);
	}

	/**
	 * Returns a version.
	 * @param name the name of the version
	 * @return the version
	 */
	public long current(String name) {
		return this.jdbc.sql("select version from control_versions where name = ?")
			.param(name)
			.query(Long.class)
			.single();
	}

	/**
	 * Returns all versions by name.
	 */
	Map<String, Long> all() {
		return this.jdbc.sql("select name, version from control_versions")
			.query((row, number) -> Map.entry(row.getString("name"), row.getLong("version")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
