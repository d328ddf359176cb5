package io.mockatlas.control.replication;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Connection outside the pool, since requests that wait for a row lock can hold every
 * connection of the pool. Only one thread may use it.
 */
@Component
class PollConnection {

	/**
	 * Limit of an answer. The pool's monitor cannot close this connection in an outage.
	 */
	private static final int ANSWER_MILLIS = 10_000;

	private static final int VALID_SECONDS = 2;

	private final DataSource dataSource;

	private @Nullable Connection connection;

	PollConnection(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Runs work whose SQL outside transactions uses this connection. If the connection
	 * has broken, opens another one and runs the work once more.
	 * @param work the work
	 * @throws CannotGetJdbcConnectionException if no connection can be opened
	 */
	void use(Runnable work) {
		Connection kept = this.connection;
		try {
			run(work);
		}
		catch (RuntimeException ex) {
			if (kept == null || isValid(kept)) {
				throw ex;
			}
			close();
			run(work);
		}
	}

	/**
	 * Closes the connection. The next use opens another one.
	 */
	void close() {
		Connection kept = this.connection;
		this.connection = null;
		if (kept != null) {
			try {
				kept.close();
			}
			catch (SQLException ex) {
				// It is broken already.
			}
		}
	}

	private void run(Runnable work) {
		TransactionSynchronizationManager.bindResource(this.dataSource, new ConnectionHolder(connection()));
		try {
			work.run();
		}
		finally {
			TransactionSynchronizationManager.unbindResource(this.dataSource);
		}
	}

	private Connection connection() {
		Connection kept = this.connection;
		if (kept == null) {
			try {
				kept = open();
			}
			catch (SQLException ex) {
				throw new CannotGetJdbcConnectionException("No connection could be opened", ex);
			}
			this.connection = kept;
		}
		return kept;
	}

	private Connection open() throws SQLException {
		Connection opened = driver().getConnection();
		opened.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
		return opened;
	}

	private DataSource driver() throws SQLException {
		if (!this.dataSource.isWrapperFor(HikariDataSource.class)) {
			return this.dataSource;
		}
		HikariDataSource pool = this.dataSource.unwrap(HikariDataSource.class);
		return new DriverDataSource(pool.getJdbcUrl(), pool.getDriverClassName(), pool.getDataSourceProperties(),
				pool.getUsername(), pool.getPassword());
	}

	private static boolean isValid(Connection connection) {
		try {
			return connection.isValid(VALID_SECONDS);
		}
		catch (SQLException ex) {
			return false;
		}
	}

}
