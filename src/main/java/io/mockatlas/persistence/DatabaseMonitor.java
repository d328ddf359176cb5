package io.mockatlas.persistence;

import java.io.Closeable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Monitor that knows whether the database is available, without a query on the path of a
 * request. It asks a server once a second on a connection of its own. A file is only
 * opened after a request has failed, and is available again if it has space for new data.
 * The log has one line for the beginning of an outage and one for its end.
 */
class DatabaseMonitor implements Closeable {

	private static final Log logger = LogFactory.getLog(DatabaseMonitor.class);

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	/**
	 * Time after an outage in which requests may still report failures of it.
	 */
	private static final Duration LATE_REPORTS = Duration.ofSeconds(2);

	private final DatabaseCheck check;

	private final DatabasePool pool;

	private final DatabaseFile file;

	private final Thread thread = new Thread(this::run, "database-monitor");

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final AtomicInteger failures = new AtomicInteger();

	private boolean checkRequested;

	private volatile boolean closed;

	private volatile boolean available = true;

	/**
	 * Time at which the current outage began, or null.
	 */
	private volatile @Nullable Long outageStart;

	/**
	 * Time at which the last outage ended, or null.
	 */
	private volatile @Nullable Long outageEnd;

	/**
	 * Creates the monitor of a database.
	 * @param driver opens connections outside the pool
	 * @param pool the pool, whose connections are closed in an outage
	 * @param file the file of the database
	 */
	DatabaseMonitor(DataSource driver, DatabasePool pool, DatabaseFile file) {
		this.check = new DatabaseCheck(driver, file);
		this.pool = pool;
		this.file = file;
		this.thread.setDaemon(true);
	}

	void start() {
		this.thread.start();
	}

	boolean isAvailable() {
		return this.available;
	}

	/**
	 * Rejects the use of an unavailable database.
	 * @throws SQLTransientConnectionException if the database is unavailable
	 */
	void requireAvailable() throws SQLTransientConnectionException {
		if (!this.available) {
			throw new KnownOutageException();
		}
	}

	/**
	 * Checks the database now instead of at the next interval.
	 */
	void checkNow() {
		this.lock.lock();
		try {
			this.checkRequested = true;
			this.changed.signal();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Counts a request that failed since the database was not available, and checks the
	 * database unless its outage is known. The consequences of an outage never begin
	 * another one.
	 * @param cause the exception of the database
	 */
	void requestFailed(SQLException cause) {
		boolean begun;
		this.lock.lock();
		try {
			if (this.outageStart == null && (isConsequence(cause) || hasJustEnded())) {
				// A failure of the outage that has ended is reported late.
				checkNow();
				return;
			}
			this.failures.incrementAndGet();
			begun = begin(this.file.isPresent());
		}
		finally {
			this.lock.unlock();
		}
		if (begun) {
			logBeginning(cause);
			if (this.file.isPresent()) {
				this.pool.discardConnections();
			}
			else {
				// Perhaps only this connection is broken.
				this.pool.evictConnections();
			}
			checkNow();
		}
	}

	/**
	 * Returns whether the monitor itself caused an exception: it rejected the request or
	 * closed its connection.
	 */
	private static boolean isConsequence(SQLException cause) {
		return cause instanceof KnownOutageException || DatabaseFailure.isOfClosedConnection(cause);
	}

	private boolean hasJustEnded() {
		Long end = this.outageEnd;
		return end != null && System.nanoTime() - end < LATE_REPORTS.toNanos();
	}

	/**
	 * Begins an outage. Its start and whether the database is available change together.
	 * @param unavailable whether the database is known to be unavailable
	 * @return whether the outage was not known
	 */
	private boolean begin(boolean unavailable) {
		this.lock.lock();
		try {
			boolean begun = this.outageStart == null;
			if (begun) {
				this.outageStart = System.nanoTime();
			}
			if (unavailable) {
				this.available = false;
			}
			return begun;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void logBeginning(SQLException cause) {
		logger.warn("The database" + this.file.words() + " is not available: " + DatabaseFailure.reason(cause)
				+ ". Requests are answered with 503 until it is.");
	}

	private void run() {
		while (await()) {
			check();
		}
		this.check.disconnect();
	}

	/**
	 * Waits for the next check. A file is checked in an outage and on request only.
	 * @return false if the monitor is closed
	 */
	private boolean await() {
		this.lock.lock();
		try {
			boolean due = false;
			while (!this.checkRequested && !this.closed && !due) {
				due = this.changed.awaitNanos(INTERVAL.toNanos()) <= 0
						&& (!this.file.isPresent() || this.outageStart != null);
			}
			this.checkRequested = false;
			return !this.closed;
		}
		catch (InterruptedException ex) {
			return false;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void check() {
		try {
			this.check.run();
			end();
		}
		catch (SQLException ex) {
			failed(ex);
		}
		catch (RuntimeException ex) {
			// H2 has unchecked exceptions of its own.
			failed(new SQLException(ex));
		}
	}

	private void failed(SQLException cause) {
		this.check.disconnect();
		if (this.closed || DatabaseFailure.isBusy(cause)) {
			return;
		}
		boolean first = this.available;
		if (begin(true)) {
			logBeginning(cause);
		}
		if (first) {
			this.pool.discardConnections();
		}
	}

	private void end() {
		Long start;
		this.lock.lock();
		try {
			start = this.outageStart;
			this.outageStart = null;
			this.available = true;
			if (start != null) {
				this.outageEnd = System.nanoTime();
			}
		}
		finally {
			this.lock.unlock();
		}
		if (start != null) {
			Duration outage = Duration.ofNanos(System.nanoTime() - start);
			logger.warn("The database" + this.file.words() + " is available again after " + outage.toMillis()
					+ " ms; failed requests: " + this.failures.getAndSet(0));
		}
	}

	/**
	 * Ends the monitor.
	 */
	@Override
	public void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.changed.signal();
		}
		finally {
			this.lock.unlock();
		}
		this.check.disconnect();
	}

	/**
	 * Rejection of a request during an outage that is known.
	 */
	private static final class KnownOutageException extends SQLTransientConnectionException {

		private static final long serialVersionUID = 1L;

		private KnownOutageException() {
			super("the database is not available", "08001");
		}

	}

}
