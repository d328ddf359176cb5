package io.mockatlas.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Check of a database: asks a server on a connection of its own, or opens a file.
 */
class DatabaseCheck {

	/**
	 * Time for the answer of a server. A pause of a busy machine must not look like an
	 * outage, and requests in progress must end within five seconds.
	 */
	private static final int ANSWER_SECONDS = 2;

	/**
	 * Attempts to open a file in another mode. H2 closes it with the last connection,
	 * which a thread of its own closes.
	 */
	private static final int ATTEMPTS = 10;

	private static final int PAUSE_MILLIS = 50;

	private final DataSource driver;

	private final DataSource readOnly;

	private final DatabaseFile file;

	private volatile @Nullable Connection connection;

	/**
	 * Creates a check.
	 * @param driver opens connections outside the pool
	 * @param readOnly opens connections that only read a file
	 * @param file the file of the database
	 */
	DatabaseCheck(DataSource driver, DataSource readOnly, DatabaseFile file) {
		this.driver = driver;
		this.readOnly = readOnly;
		this.file = file;
	}

	/**
	 * Checks the database.
	 * @throws SQLException if it is not available
	 */
	void run() throws SQLException {
		if (this.file.isPresent()) {
			open(this.driver, false);
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

	/**
	 * Checks that the directory of a file has space for new data.
	 * @throws SQLTransientConnectionException if it has none
	 */
	void requireSpace() throws SQLTransientConnectionException {
		this.file.requireSpace();
	}

	/**
	 * Checks that a file can be read, without writing to it.
	 * @throws SQLException if it cannot be read
	 */
	void read() throws SQLException {
		open(this.readOnly, true);
	}

	/**
	 * Opens the file in a mode. A connection has the mode of those that are still open.
	 */
	private static void open(DataSource driver, boolean readOnly) throws SQLException {
		for (int attempt = 1; !opens(driver, readOnly); attempt++) {
			if (attempt == ATTEMPTS) {
				throw new SQLTransientConnectionException("the file is still open in another mode", "08001");
			}
			try {
				Thread.sleep(PAUSE_MILLIS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new SQLTransientConnectionException("interrupted", "08001", ex);
			}
		}
	}

	private static boolean opens(DataSource driver, boolean readOnly) throws SQLException {
		try (Connection own = driver.getConnection(); Statement statement = own.createStatement()) {
			ResultSet mode = statement.executeQuery("select readonly()");
			return mode.next() && mode.getBoolean(1) == readOnly;
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
