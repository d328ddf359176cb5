package io.mockatlas.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Creates the tables, or brings those of an earlier version up to date, before anything
 * else uses the database. A database in memory is always new: it is made by one script,
 * without Flyway. The choice depends on settings, so it is made here and not by a
 * condition.
 */
@Component
public class Schema implements InitializingBean, DisposableBean {

	private static final String H2 = "jdbc:h2:";

	private static final String IN_MEMORY = H2 + "mem:";

	private static final String SCRIPT = "db/new/schema.sql";

	private final ObjectProvider<DataSource> dataSource;

	private final JdbcConnectionDetails connection;

	private @Nullable Connection creator;

	Schema(ObjectProvider<DataSource> dataSource, JdbcConnectionDetails connection) {
		this.dataSource = dataSource;
		this.connection = connection;
	}

	/**
	 * H2 evaluates a check constraint in the session that created it: once that is
	 * closed, nothing can be inserted into the table. So the tables are not created by a
	 * connection of the pool, which closes each after a while. In memory it stays open. A
	 * file is closed with it, and opened again without such a session.
	 */
	@Override
	public void afterPropertiesSet() throws Exception {
		String url = this.connection.getJdbcUrl();
		if (!url.startsWith(H2)) {
			migrate(this.dataSource.getObject());
			return;
		}
		DriverManagerDataSource unpooled = new DriverManagerDataSource(url);
		unpooled.setUsername(this.connection.getUsername());
		unpooled.setPassword(this.connection.getPassword());
		if (url.startsWith(IN_MEMORY)) {
			this.creator = create(unpooled);
		}
		else {
			migrate(unpooled);
		}
	}

	@Override
	public void destroy() throws SQLException {
		if (this.creator != null) {
			this.creator.close();
		}
	}

	/**
	 * Creates all tables of an H2 database if it is new.
	 * @return the connection that created them, to be closed last
	 */
	static Connection create(DataSource dataSource) throws IOException, SQLException {
		Connection connection = dataSource.getConnection();
		try (Statement statement = connection.createStatement()) {
			if (isNew(connection)) {
				statement.execute(new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8));
			}
			return connection;
		}
		catch (IOException | SQLException ex) {
			connection.close();
			throw ex;
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
