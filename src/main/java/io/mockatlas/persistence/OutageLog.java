package io.mockatlas.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Log of the outages of a database: one line for the beginning of each and one for its
 * end, with the number of requests that failed.
 */
final class OutageLog {

	private static final Log logger = LogFactory.getLog(DatabaseMonitor.class);

	private final DatabaseFile file;

	private final AtomicInteger failures = new AtomicInteger();

	OutageLog(DatabaseFile file) {
		this.file = file;
	}

	/**
	 * Counts a request that failed.
	 */
	void count() {
		this.failures.incrementAndGet();
	}

	void begin(SQLException cause) {
		logger.warn("The database" + this.file.words() + " is not available: " + DatabaseFailure.reason(cause)
				+ ((this.file.isPresent())
						? ". Writes are answered with 503 until it is, and reads if it cannot be read."
						: ". Requests are answered with 503 until it is."));
	}

	void end(Duration outage) {
		logger.warn("The database" + this.file.words() + " is available again after " + outage.toMillis()
				+ " ms; failed requests: " + this.failures.getAndSet(0));
	}

}
