package io.mockatlas.persistence;

import java.util.List;
import java.util.Set;

import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.database.ForeignKeys;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the foreign keys of the database: every reference to another table has one.
 */
@AtlasTest
class ForeignKeyTests {

	/**
	 * Columns that contain an id without a foreign key: the future id of a pending user,
	 * the organization or project whose id is also in a column with a foreign key, the
	 * invitation of a message, which may outlive it, and the organization of a fault or a
	 * reset, which need not exist.
	 */
	private static final Set<String> NO_REFERENCES = Set.of("invitations.user_id", "invitations.scope_id",
			"messages.invitation_id", "organizations.federation_settings_id", "faults.org_id", "control_resets.org_id");

	private static final int ID_LENGTH = 24;

	private final JdbcClient jdbc;

	ForeignKeyTests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Test
	void existsForEveryReferenceToAnotherTable() {
		List<String> keys = ForeignKeys.of(this.jdbc).stream().map((key) -> key.table() + "." + key.column()).toList();

		assertThat(references()).isNotEmpty().allSatisfy((column) -> assertThat(keys).contains(column));
	}

	@Test
	void deletesOrClearsReferencesToDeletedRows() {
		assertThat(ForeignKeys.of(this.jdbc)).isNotEmpty()
			.allSatisfy((key) -> assertThat(key.onDelete()).isIn("CASCADE", "SET NULL"));
	}

	/**
	 * Returns the columns whose name or length is that of an id, except the ids of the
	 * rows themselves.
	 */
	private List<String> references() {
		return this.jdbc.sql("""
				select lower(table_name) || '.' || lower(column_name) from information_schema.columns
				where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'
					and lower(column_name) <> 'id'
					and (lower(column_name) like '%!_id' escape '!' or character_maximum_length = ?)""")
			.param(ID_LENGTH)
			.query(String.class)
			.list()
			.stream()
			.filter((column) -> !NO_REFERENCES.contains(column))
			.toList();
	}

}
