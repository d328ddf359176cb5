package io.mockatlas.persistence;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Schema}: the script for a database in memory creates the schema of all
 * migrations.
 */
class SchemaTests {

	private static final String NOT_OF_FLYWAY = " and lower(table_name) <> 'flyway_schema_history' order by 1";

	private final DataSource created = database();

	private final DataSource migrated = database();

	@Test
	void scriptCreatesSchemaOfMigrations() throws Exception {
		Schema.create(this.created);
		Schema.migrate(this.migrated);

		assertThat(columns(this.created)).isNotEmpty().isEqualTo(columns(this.migrated));
		assertThat(constraints(this.created)).isNotEmpty().isEqualTo(constraints(this.migrated));
		assertThat(indexes(this.created)).isNotEmpty().isEqualTo(indexes(this.migrated));
		assertThat(rows(this.created)).isEqualTo(rows(this.migrated));
	}

	@Test
	void runsScriptOncePerDatabase() throws Exception {
		Schema.create(this.created);
		JdbcClient.create(this.created).sql("update emulator_clock set shift_millis = 1").update();

		Schema.create(this.created);

		assertThat(rows(this.created)).contains("1");
	}

	@Test
	void keepsPooledConnectionsToH2Open() throws Exception {
		String url = "jdbc:h2:mem:" + UUID.randomUUID();
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl(url);
			pool.setMinimumIdle(0);
			pool.setMaxLifetime(TimeUnit.MINUTES.toMillis(1));

			new Schema(pool, details(url)).afterPropertiesSet();

			assertThat(pool.getMaxLifetime()).isZero();
			assertThat(pool.getIdleTimeout()).isZero();
		}
	}

	/**
	 * Reproduces the defect of H2 that {@link Schema} works around. If this test fails,
	 * H2 has fixed the defect, and the workaround can go.
	 */
	@Test
	void tableRejectsRowsAfterCreatingSessionIsClosed() throws Exception {
		DataSource unpooled = database();
		try (Connection ignored = unpooled.getConnection()) {
			Schema.create(unpooled);

			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insertKey(unpooled))
				.havingRootCause()
				.withMessageContaining("The database has been closed");
		}
	}

	@Test
	void tablesOfMemoryDatabaseAcceptRows() {
		insertKey(new DriverManagerDataSource(MemoryDatabase.open("").url(), "sa", ""));
	}

	private static void insertKey(DataSource database) {
		JdbcClient.create(database)
			.sql("""
					insert into organizations (id, name, created_at) values ('1', 'Acme', now());
					insert into api_users (id, kind, org_id, username, description, created_at, roles, ha1, private_key_tail)
					values ('2', 'API_KEY', '1', 'key', 'key', now(), array['ORG_OWNER'], 'ha1', 'tail')""")
			.update();
	}

	private static JdbcConnectionDetails details(String url) {
		return new JdbcConnectionDetails() {

			@Override
			public @Nullable String getUsername() {
				return null;
			}

			@Override
			public @Nullable String getPassword() {
				return null;
			}

			@Override
			public String getJdbcUrl() {
				return url;
			}

		};
	}

	private static List<String> columns(DataSource database) {
		return read(database, """
				select concat_ws(' ', table_name, column_name, data_type, character_maximum_length, datetime_precision,
					is_nullable, column_default, is_identity)
				from information_schema.columns where table_schema = 'PUBLIC'""" + NOT_OF_FLYWAY);
	}

	/**
	 * Returns the constraints without their names, because H2 numbers unnamed ones.
	 */
	private static List<String> constraints(DataSource database) {
		return read(database, """
				select concat_ws(' ', t.table_name, t.constraint_type,
					(select listagg(k.column_name, ',') within group (order by k.ordinal_position)
						from information_schema.key_column_usage k where k.constraint_name = t.constraint_name),
					(select c.check_clause from information_schema.check_constraints c
						where c.constraint_name = t.constraint_name),
					(select r.delete_rule || ' ' || u.table_name from information_schema.referential_constraints r
						join information_schema.table_constraints u on u.constraint_name = r.unique_constraint_name
						where r.constraint_name = t.constraint_name))
				from information_schema.table_constraints t where t.table_schema = 'PUBLIC'""" + NOT_OF_FLYWAY);
	}

	/**
	 * Returns distinct indexes: H2 adds an index for each foreign key to the one that the
	 * migrations create for PostgreSQL.
	 */
	private static List<String> indexes(DataSource database) {
		return read(database, """
				select distinct concat_ws(' ', table_name, is_unique, listagg(column_name, ',')
					within group (order by ordinal_position))
				from information_schema.index_columns where table_schema = 'PUBLIC'
					and lower(table_name) <> 'flyway_schema_history'
				group by table_name, index_name, is_unique order by 1""");
	}

	private static List<String> rows(DataSource database) {
		return read(database, """
				select cast(shift_millis as varchar) from emulator_clock union all
				select cast(id as varchar) || ' state_writer' from state_writer union all
				select cast(id as varchar) || ' signing_secret' from signing_secret where secret is null union all
				select * from (select name || ' ' || cast(version as varchar) from control_versions order by name)""");
	}

	private static List<String> read(DataSource database, String query) {
		return JdbcClient.create(database).sql(query).query(String.class).list();
	}

	private static DataSource database() {
		return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
	}

}
