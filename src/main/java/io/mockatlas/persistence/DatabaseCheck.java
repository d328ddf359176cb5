package io.mockatlas.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Check of a database: asks a server on a connection of its own, or opens a file.
 */
final class DatabaseCheck {

	/**
	 * Time for the answer of a server. A pause of a busy machine must not look like an
	 * outage, and requests in progress must end within five seconds.
	 */
	private static final int ANSWER_SECONDS = 2;

	private final DataSource driver;

	private final DatabaseFile file;

	private volatile @Nullable Connection connection;

	/**
	 * Creates a check.
	 * @param driver opens connections outside the pool
	 * @param file the file of the database
	 */
	DatabaseCheck(DataSource driver, DatabaseFile file) {
		this.driver = driver;
		this.file = file;
	}

	/**
	 * Checks the database.
	 * @throws SQLException if it is not available
	 */
	void run() throws SQLException {
		if (this.file.isPresent()) {
			open();
		}
		else {
			ask();
		}
	}

	private void ask() throws SQLException {
		Connection own = this.connection;
		if (own == null) {
			own = this.driver.getConnection();
			this.connection = own;
		}
		if (!own.isValid(ANSWER_SECONDS)) {
			throw new SQLTransientConnectionException("no answer", "08006");
		}
	}

	private void open() throws SQLException {
		this.file.requireSpace();
		try (Connection own = this.driver.getConnection(); Statement statement = own.createStatement()) {
			statement.execute("select 1");
		}
	}

	/**
	 * Closes the connection to the server.
	 */
	void disconnect() {
		Connection own = this.connection;
		this.connection = null;
		if (own != null) {
			DatabasePool.discard(own);
		}
	}

}
