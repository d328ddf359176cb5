package io.mockatlas.organization;

import java.util.List;
import java.util.Set;

import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.database.ForeignKeys;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No row can dangle: whatever refers to another table does so by a foreign key.
 */
@AtlasTest
class ForeignKeyTests {

	ForeignKeyTests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What holds an id and is no reference: the id that a pending user will have, the
	 * organization or project that is a reference in the column beside it, and the
	 * invitation that a message outlives.
	 */
	private static final Set<String> NO_REFERENCES = Set.of("invitations.user_id", "invitations.scope_id",
			"messages.invitation_id");

	private static final int ID_LENGTH = 24;

	private final JdbcClient jdbc;

	@Test
	void holdsEveryColumnThatRefersToAnotherTable() {
		List<String> keys = ForeignKeys.of(this.jdbc).stream().map((key) -> key.table() + "." + key.column()).toList();

		assertThat(references()).isNotEmpty().allSatisfy((column) -> assertThat(keys).contains(column));
	}

	@Test
	void deletesWhatRefersToWhatIsDeleted() {
		assertThat(ForeignKeys.of(this.jdbc)).isNotEmpty()
			.allSatisfy((key) -> assertThat(key.onDelete()).isIn("CASCADE", "SET NULL"));
	}

	/**
	 * Whatever is called the id of something, or is as long as an id, and not the row's
	 * own.
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
