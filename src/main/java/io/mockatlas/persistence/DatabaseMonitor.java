package io.mockatlas.persistence;

import java.io.Closeable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * Monitor that knows whether the database is available, without a query on the path of a
 * request. It asks a server once a second on a connection of its own. A file is only
 * opened after a request has failed, and is available again if it has space for new data;
 * until then it is opened read-only, so that reads go on. The log has one line for the
 * beginning of an outage and one for its end.
 */
class DatabaseMonitor implements Closeable {

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	/**
	 * Time after an outage in which requests may still report failures of it.
	 */
	private static final Duration LATE_REPORTS = Duration.ofSeconds(2);

	private final DatabaseCheck check;

	private final DatabasePool pool;

	private final DatabaseFile file;

	private final OutageLog log;

	private final Thread thread = new Thread(this::run, "database-monitor");

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private boolean checkRequested;

	private volatile boolean closed;

	private volatile boolean available = true;

	/**
	 * Whether the file is open read-only.
	 */
	private volatile boolean readable;

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
	 * @param check the check of the database
	 * @param pool the pool, whose connections are closed in an outage
	 * @param file the file of the database
	 */
	DatabaseMonitor(DatabaseCheck check, DatabasePool pool, DatabaseFile file) {
		this.check = check;
		this.pool = pool;
		this.file = file;
		this.log = new OutageLog(file);
		this.thread.setDaemon(true);
	}

	void start() {
		this.thread.start();
	}

	/**
	 * Returns whether the database takes reads and writes.
	 */
	boolean isAvailable() {
		return this.available;
	}

	/**
	 * Rejects the use of an unavailable database. A file that is open read-only rejects
	 * writes itself.
	 * @throws SQLTransientConnectionException if the database is unavailable
	 */
	void requireAvailable() throws SQLTransientConnectionException {
		if (!this.available && !this.readable) {
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
	 * Checks the database unless its outage is known, since a statement failed. The
	 * consequences of an outage never begin another one.
	 * @param cause the exception of the database
	 * @param counted whether the statement failed a request, which the log counts
	 */
	void statementFailed(SQLException cause, boolean counted) {
		boolean begun;
		this.lock.lock();
		try {
			if (this.outageStart == null && (KnownOutageException.isConsequence(cause) || hasJustEnded())) {
				// A failure of the outage that has ended is reported late.
				checkNow();
				return;
			}
			if (counted) {
				this.log.count();
			}
			begun = begin(this.file.isPresent());
		}
		finally {
			this.lock.unlock();
		}
		if (begun) {
			this.log.begin(cause);
			if (!this.file.isPresent()) {
				// Perhaps only this connection is broken.
				this.pool.evictConnections();
			}
			checkNow();
		}
	}

	private boolean hasJustEnded() {
		Long end = this.outageEnd;
		return end != null && System.nanoTime() - end < LATE_REPORTS.toNanos();
	}

	/**
	 * Begins an outage. Its start and whether the database is available change together.
	 * The connections of an unavailable database are closed.
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
			if (unavailable && this.available) {
				this.available = false;
				if (this.file.isPresent()) {
					this.pool.suspend();
				}
				else {
					this.pool.discardConnections();
				}
			}
			return begun;
		}
		finally {
			this.lock.unlock();
		}
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
			this.check.requireSpace();
			if (this.readable) {
				this.readable = false;
				this.pool.suspend();
			}
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
		if (begin(true)) {
			this.log.begin(cause);
		}
		if (this.file.isPresent() && !this.readable) {
			read();
		}
	}

	/**
	 * Opens the file read-only.
	 */
	private void read() {
		try {
			this.check.read();
			this.pool.resume(DatabasePool.FileAccess.READ_ONLY);
			this.readable = true;
		}
		catch (SQLException | RuntimeException ex) {
			// Every request is rejected.
		}
	}

	private void end() {
		Long start;
		this.lock.lock();
		try {
			start = this.outageStart;
			this.outageStart = null;
			this.pool.resume(DatabasePool.FileAccess.READ_WRITE);
			this.available = true;
			if (start != null) {
				this.outageEnd = System.nanoTime();
			}
		}
		finally {
			this.lock.unlock();
		}
		if (start != null) {
			this.log.end(Duration.ofNanos(System.nanoTime() - start));
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

}
