package io.mockatlas.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.util.DriverDataSource;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connection pool that gives up at once while its database is unavailable. A request that
 * finds no free connection waits as long as the setting {@code connection-timeout}
 * allows, but only while the database answers. The monitor closes all connections when an
 * outage begins, so statements in progress end too, however long they may take otherwise.
 * The pool then opens no connection to a file until the monitor has opened it again.
 */
final class DatabasePool extends HikariDataSource {

	/**
	 * Interval in which a waiting request checks whether the database is available.
	 */
	private static final long SLICE_MILLIS = 1_000;

	/**
	 * SQLSTATE of PostgreSQL for too many connections.
	 */
	private static final String NO_FREE_CONNECTION = "53300";

	private final Set<Connection> open = ConcurrentHashMap.newKeySet();

	private volatile @Nullable DatabaseMonitor monitor;

	private volatile long patienceMillis;

	private volatile FileAccess fileAccess = FileAccess.READ_WRITE;

	/**
	 * Starts to monitor the database. The pool must have its settings, and the schema
	 * must be current.
	 */
	void monitor(DatabaseFile file) {
		monitor(new DatabaseCheck(driver(), readOnlyDriver(), file), file);
	}

	/**
	 * Starts to monitor the database by a check.
	 */
	void monitor(DatabaseCheck check, DatabaseFile file) {
		DatabaseMonitor created = new DatabaseMonitor(check, this, file);
		created.start();
		this.monitor = created;
	}

	/**
	 * Prepares a pool of a database that can become unavailable, before its first
	 * connection.
	 */
	void prepareForOutages() {
		this.patienceMillis = getConnectionTimeout();
		setConnectionTimeout(Math.min(SLICE_MILLIS, this.patienceMillis));
		setValidationTimeout(Math.min(SLICE_MILLIS, getValidationTimeout()));
		setDataSource(new OpenConnections(driver(), readOnlyDriver()));
	}

	/**
	 * Returns the driver's connections, outside the pool.
	 */
	DataSource driver() {
		return driver(getJdbcUrl());
	}

	/**
	 * Returns the driver's connections that only read a file of H2, which needs no space.
	 */
	DataSource readOnlyDriver() {
		return driver(getJdbcUrl() + DatabaseFile.READ_ONLY);
	}

	private DataSource driver(String url) {
		return new DriverDataSource(url, getDriverClassName(), getDataSourceProperties(), getUsername(), getPassword());
	}

	/**
	 * Closes all connections and opens no other until {@link #resume(FileAccess)}.
	 */
	void suspend() {
		this.fileAccess = FileAccess.NONE;
		discardConnections();
	}

	/**
	 * Opens connections again.
	 */
	void resume(FileAccess access) {
		this.fileAccess = access;
	}

	/**
	 * Returns the monitor, or null if the database cannot become unavailable.
	 */
	@Nullable DatabaseMonitor monitor() {
		return this.monitor;
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (this.patienceMillis == 0) {
			return super.getConnection();
		}
		long start = System.nanoTime();
		while (true) {
			DatabaseMonitor observer = this.monitor;
			if (observer != null) {
				observer.requireAvailable();
			}
			try {
				return super.getConnection();
			}
			catch (SQLTransientConnectionException ex) {
				if (observer != null) {
					observer.checkNow();
				}
				if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) >= this.patienceMillis) {
					throw new SQLTransientConnectionException(
							"no connection was free within " + this.patienceMillis + " ms", NO_FREE_CONNECTION, ex);
				}
			}
		}
	}

	/**
	 * Closes the connections that are not in use, and the others when they are returned.
	 */
	void evictConnections() {
		HikariPoolMXBean pool = getHikariPoolMXBean();
		if (pool != null) {
			pool.softEvictConnections();
		}
	}

	/**
	 * Closes all connections. Those in use fail their statements, whose threads would
	 * otherwise wait for a server that does not answer.
	 */
	void discardConnections() {
		evictConnections();
		this.open.forEach(DatabasePool::discard);
		this.open.clear();
	}

	/**
	 * Closes a connection in a thread of its own, since the driver may wait for the
	 * server, or for a statement in progress.
	 */
	static void discard(Connection connection) {
		Thread thread = new Thread(() -> {
			try {
				if (connection instanceof JdbcConnection) {
					connection.close();
				}
				else {
					connection.abort(Runnable::run);
				}
			}
			catch (SQLException ex) {
				// It is broken already.
			}
		}, "database-discard");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() {
		DatabaseMonitor observer = this.monitor;
		if (observer != null) {
			observer.close();
		}
		super.close();
	}

	/**
	 * Access of the pool's connections to the file of the database.
	 */
	enum FileAccess {

		/**
		 * Connections that read and write.
		 */
		READ_WRITE,

		/**
		 * Connections that only read.
		 */
		READ_ONLY,

		/**
		 * No connections.
		 */
		NONE

	}

	/**
	 * Opening of a connection, with or without credentials.
	 */
	private interface Opening {

		Connection open(DataSource driver) throws SQLException;

	}

	/**
	 * Data source of the pool, which keeps a list of its open connections.
	 */
	private final class OpenConnections extends DelegatingDataSource {

		private final DataSource readOnly;

		private OpenConnections(DataSource driver, DataSource readOnly) {
			super(driver);
			this.readOnly = readOnly;
		}

		@Override
		public Connection getConnection() throws SQLException {
			return open(DataSource::getConnection);
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return open((driver) -> driver.getConnection(username, password));
		}

		/**
		 * Opens a connection. One that was opened while the access changed is closed
		 * again: it would keep the file open.
		 */
		private Connection open(Opening opening) throws SQLException {
			FileAccess access = DatabasePool.this.fileAccess;
			if (access == FileAccess.NONE) {
				throw new SQLTransientConnectionException("the file is closed", "08001");
			}
			Connection connection = listed(
					opening.open((access == FileAccess.READ_ONLY) ? this.readOnly : obtainTargetDataSource()));
			if (DatabasePool.this.fileAccess != access) {
				discard(connection);
				throw new SQLTransientConnectionException("the file was closed", "08001");
			}
			return connection;
		}

		private Connection listed(Connection connection) {
			DatabasePool.this.open.removeIf(OpenConnections::isClosed);
			DatabasePool.this.open.add(connection);
			return connection;
		}

		private static boolean isClosed(Connection connection) {
			try {
				return connection.isClosed();
			}
			catch (SQLException ex) {
				return true;
			}
		}

		/**
		 * Has no effect: the limit is a property of the driver, not of the process.
		 */
		@Override
		public void setLoginTimeout(int seconds) {
		}

		@Override
		public void setLogWriter(PrintWriter out) {
		}

	}

}
