package io.mockatlas.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Creates the tables, or migrates those of an earlier version, before anything else uses
 * the database. An in-memory database is always new: one script creates it, without
 * Flyway. The choice depends on settings, so it is made here and not by a condition.
 */
@Component
public class Schema implements InitializingBean {

	private static final String H2 = "jdbc:h2:";

	private static final String IN_MEMORY = H2 + "mem:";

	private static final String SCRIPT = "db/new/schema.sql";

	private static final Log logger = LogFactory.getLog(Schema.class);

	private final DataSource dataSource;

	private final JdbcConnectionDetails connection;

	Schema(DataSource dataSource, JdbcConnectionDetails connection) {
		this.dataSource = dataSource;
		this.connection = connection;
	}

	@Override
	public void afterPropertiesSet() throws Exception {
		String url = this.connection.getJdbcUrl();
		if (url.startsWith(H2)) {
			keepSessions(this.dataSource.unwrap(HikariDataSource.class));
		}
		if (url.startsWith(IN_MEMORY)) {
			create(this.dataSource);
		}
		else {
			open(this.dataSource.unwrap(DatabasePool.class), DatabaseFile.of(url));
		}
	}

	/**
	 * Migrates a database that is not in memory, and starts to monitor it.
	 */
	private void open(DatabasePool pool, DatabaseFile file) {
		try (FileCreation creation = FileCreation.begin(file)) {
			boolean hasData = file.requireData();
			pool.prepareForOutages();
			if (hasData) {
				requireTables(pool, file);
			}
			migrate(this.dataSource);
			creation.complete();
		}
		catch (UnusableDatabaseException ex) {
			// Tomcat would warn of the pool's threads.
			pool.close();
			throw ex;
		}
		pool.monitor(file);
	}

	private static void requireTables(DatabasePool pool, DatabaseFile file) {
		try (Connection connection = pool.getConnection()) {
			file.requireTables(connection);
		}
		catch (SQLException ex) {
			logger.debug("Flyway, which opens the database next, reports it", ex);
		}
	}

	/**
	 * Stops the pool from closing connections for age or idleness. H2 2.4.240 evaluates a
	 * check with a list of values in the session that created it. After that session is
	 * closed, H2 rejects every insert into the table with "Check constraint invalid"
	 * (h2database issues 4308 and 4342).
	 */
	private static void keepSessions(HikariDataSource pool) {
		pool.setMaxLifetime(0);
		pool.setIdleTimeout(0);
	}

	/**
	 * Creates all tables of an H2 database if it is new.
	 */
	static void create(DataSource dataSource) throws IOException, SQLException {
		try (Connection connection = dataSource.getConnection()) {
			create(connection);
		}
	}

	/**
	 * Creates all tables of an H2 database if it is new, on a connection that must stay
	 * open.
	 */
	static void create(Connection connection) throws IOException, SQLException {
		try (Statement statement = connection.createStatement()) {
			if (isNew(connection)) {
				statement.execute(new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8));
			}
		}
	}

	/**
	 * Migrates a database to the current version.
	 */
	static void migrate(DataSource dataSource) {
		Flyway.configure(Schema.class.getClassLoader()).dataSource(dataSource).load().migrate();
	}

	/**
	 * Returns whether there are no tables yet. The database of {@link MemoryDatabase}
	 * already has them.
	 */
	private static boolean isNew(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			return !statement.executeQuery("select 1 from information_schema.tables where table_name = 'ORGANIZATIONS'")
				.next();
		}
	}

}
