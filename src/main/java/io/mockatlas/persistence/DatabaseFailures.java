package io.mockatlas.persistence;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Failures of the database in requests. They are no defects of this server: the log has a
 * line for an outage, not a stack trace for each request.
 */
@Component
public class DatabaseFailures {

	private static final Log logger = LogFactory.getLog(DatabaseFailures.class);

	private final DataSource dataSource;

	private final LineLimit limit = new LineLimit(System::nanoTime);

	private final LineLimit postponedLimit = new LineLimit(System::nanoTime);

	/**
	 * Creates an instance for a data source.
	 * @param dataSource the data source of the application
	 */
	public DatabaseFailures(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Reports an exception to the monitor of the database if the database caused it.
	 * @param exception the exception that a request failed with
	 * @return whether the request can succeed later, without a change
	 */
	public boolean report(Throwable exception) {
		SQLException cause = DatabaseFailure.exceptionIn(exception);
		if (cause == null) {
			return false;
		}
		DatabaseMonitor monitor = monitor();
		if (DatabaseFailure.of(cause) == DatabaseFailure.BUSY) {
			logRejection(cause, exception);
			return true;
		}
		if (monitor == null) {
			return false;
		}
		monitor.statementFailed(cause, true);
		return true;
	}

	/**
	 * Reports an exception in a request that succeeds nevertheless, since its write is
	 * tried again later. The monitor of the database logs an outage; the log has a line
	 * for any other cause.
	 * @param write the name of the postponed data, in plural
	 * @param exception the exception that the write failed with
	 */
	public void reportPostponed(String write, Throwable exception) {
		SQLException cause = DatabaseFailure.exceptionIn(exception);
		DatabaseMonitor monitor = monitor();
		if (cause != null && monitor != null && DatabaseFailure.of(cause) == DatabaseFailure.UNAVAILABLE) {
			monitor.statementFailed(cause, false);
			return;
		}
		if (this.postponedLimit.next() != LineLimit.OMIT) {
			String reason = (cause != null) ? DatabaseFailure.reason(cause)
					: NestedExceptionUtils.getMostSpecificCause(exception).toString().replaceAll("\\s*\\R\\s*", " ");
			logger.warn(write + " cannot be written now: " + reason);
		}
	}

	/**
	 * Logs a request that the database refused for now. A deadlock, which is rare and an
	 * error of this server, is logged in full.
	 */
	private void logRejection(SQLException cause, Throwable exception) {
		boolean deadlock = DatabaseFailure.isDeadlock(cause);
		int omitted = (deadlock) ? 0 : this.limit.next();
		if (omitted == LineLimit.OMIT) {
			return;
		}
		String line = "Rejected with 503: " + DatabaseFailure.reason(cause) + request()
				+ ((omitted > 0) ? "; rejected before without a line: " + omitted : "");
		logger.warn(line, (deadlock) ? exception : null);
	}

	/**
	 * Returns the method and the path of the current request, or an empty string outside
	 * Spring MVC.
	 */
	private static String request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? " (" + attributes.getRequest().getMethod() + " " + attributes.getRequest().getRequestURI() + ")" : "";
	}

	/**
	 * Returns whether an exception belongs to an outage, which the monitor of the
	 * database detects and logs.
	 * @param exception the exception
	 * @return whether the database is unavailable
	 */
	public boolean isOutage(Throwable exception) {
		return monitor() != null && DatabaseFailure.of(exception) == DatabaseFailure.UNAVAILABLE;
	}

	/**
	 * Returns whether the database answered when it was last used.
	 */
	boolean isAvailable() {
		DatabaseMonitor monitor = monitor();
		return monitor == null || monitor.isAvailable();
	}

	private @Nullable DatabaseMonitor monitor() {
		try {
			return (this.dataSource.isWrapperFor(DatabasePool.class))
					? this.dataSource.unwrap(DatabasePool.class).monitor() : null;
		}
		catch (SQLException ex) {
			return null;
		}
	}

}
