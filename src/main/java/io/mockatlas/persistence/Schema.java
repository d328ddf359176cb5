package io.mockatlas.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Creates the tables, or brings those of an earlier version up to date, before anything
 * else uses the database. A database in memory is always new: it is made by one script,
 * without Flyway. The choice depends on settings, so it is made here and not by a
 * condition.
 */
@Component
public class Schema implements InitializingBean {

	private static final String IN_MEMORY = "jdbc:h2:mem:";

	private static final String SCRIPT = "db/new/schema.sql";

	private final DataSource dataSource;

	private final JdbcConnectionDetails connection;

	Schema(DataSource dataSource, JdbcConnectionDetails connection) {
		this.dataSource = dataSource;
		this.connection = connection;
	}

	@Override
	public void afterPropertiesSet() throws Exception {
		if (this.connection.getJdbcUrl().startsWith(IN_MEMORY)) {
			create(this.dataSource);
		}
		else {
			migrate(this.dataSource);
		}
	}

	/**
	 * Creates all tables of a new H2 database.
	 */
	static void create(DataSource dataSource) throws Exception {
		String script = new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8);
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			if (isNew(connection)) {
				statement.execute(script);
			}
		}
	}

	/**
	 * Brings a database to the current version.
	 */
	static void migrate(DataSource dataSource) {
		Flyway.configure(Schema.class.getClassLoader()).dataSource(dataSource).load().migrate();
	}

	/**
	 * Of a named database in memory there may be a second user within one process.
	 */
	private static boolean isNew(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			return !statement.executeQuery("select 1 from information_schema.tables where table_name = 'ORGANIZATIONS'")
				.next();
		}
	}

}
