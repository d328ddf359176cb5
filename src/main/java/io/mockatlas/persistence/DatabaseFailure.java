package io.mockatlas.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of failures of a database that are no fault of the statement: the database is
 * unavailable, or it is available and rejects the statement for now.
 */
enum DatabaseFailure {

	/**
	 * The connection is broken, or a new one cannot be opened.
	 */
	UNAVAILABLE,

	/**
	 * The statement waited too long for a lock or for a free connection, or the server
	 * lacks disk space or memory.
	 */
	BUSY;

	private static final String CONNECTION = "08";

	private static final String INSUFFICIENT_RESOURCES = "53";

	private static final String SYSTEM_ERROR = "58";

	/**
	 * PostgreSQL: shutdown by an administrator, crash, not yet started, idle session
	 * ended.
	 */
	private static final Set<String> STOPPED = Set.of("57P01", "57P02", "57P03", "57P05");

	/**
	 * PostgreSQL: lock timeout, statement timeout, deadlock, conflict with a concurrent
	 * transaction.
	 */
	private static final Set<String> LOCKED = Set.of("55P03", "57014", "40P01", "40001");

	/**
	 * H2: lock timeout, deadlock, a statement whose connection was closed in an outage.
	 */
	private static final Set<Integer> LOCKED_H2 = Set.of(ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1,
			ErrorCode.STATEMENT_WAS_CANCELED);

	private static final String DEADLOCK = "40P01";

	/**
	 * H2 after a failed write to its file, in the sessions that were open then, and in
	 * those that only read it since.
	 */
	private static final Set<Integer> CLOSED_FILE = Set.of(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.IO_EXCEPTION_1,
			ErrorCode.IO_EXCEPTION_2, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.CONNECTION_BROKEN_1,
			ErrorCode.OBJECT_CLOSED, ErrorCode.DATABASE_IS_READ_ONLY);

	private static final String H2 = "org.h2.";

	/**
	 * Returns the failure that caused an exception, or null if there is none.
	 */
	static @Nullable DatabaseFailure of(Throwable exception) {
		for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
			DatabaseFailure failure = (cause instanceof SQLException sql) ? of(sql) : null;
			if (failure != null) {
				return failure;
			}
		}
		return null;
	}

	private static @Nullable DatabaseFailure of(SQLException exception) {
		if (exception.getClass().getName().startsWith(H2)) {
			return ofH2(exception);
		}
		String state = String.valueOf(exception.getSQLState());
		if (LOCKED.contains(state) || state.startsWith(INSUFFICIENT_RESOURCES)) {
			return BUSY;
		}
		boolean broken = exception instanceof SQLTransientConnectionException
				|| exception instanceof SQLNonTransientConnectionException
				|| exception instanceof SQLRecoverableException;
		return (broken || STOPPED.contains(state) || state.startsWith(CONNECTION) || state.startsWith(SYSTEM_ERROR))
				? UNAVAILABLE : null;
	}

	private static @Nullable DatabaseFailure ofH2(SQLException exception) {
		if (CLOSED_FILE.contains(exception.getErrorCode()) || hasCause(exception, MVStoreException.class)) {
			return UNAVAILABLE;
		}
		return (LOCKED_H2.contains(exception.getErrorCode())) ? BUSY : null;
	}

	/**
	 * Returns whether transactions waited for each other, which is an error of the server
	 * that its log must show in full.
	 */
	static boolean isDeadlock(SQLException exception) {
		return DEADLOCK.equals(exception.getSQLState())
				|| exception.getClass().getName().startsWith(H2) && exception.getErrorCode() == ErrorCode.DEADLOCK_1;
	}

	/**
	 * Returns whether H2 rejected the use of a connection that this server has closed. H2
	 * itself only closes sessions, which is another error.
	 */
	static boolean isOfClosedConnection(SQLException exception) {
		return exception.getClass().getName().startsWith(H2) && exception.getErrorCode() == ErrorCode.OBJECT_CLOSED;
	}

	/**
	 * Returns whether H2 rejected a write to a file that is open read-only.
	 */
	static boolean isOfReadOnlyFile(SQLException exception) {
		return exception.getClass().getName().startsWith(H2)
				&& exception.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY;
	}

	/**
	 * Returns the exception of the database in the causes of an exception.
	 */
	static @Nullable SQLException exceptionIn(Throwable exception) {
		for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && of(sql) != null) {
				return sql;
			}
		}
		return null;
	}

	/**
	 * Returns whether the database answered, and has no connection to spare.
	 */
	static boolean isBusy(SQLException exception) {
		return of(exception) == BUSY;
	}

	/**
	 * Describes an exception in one line. The error of the operating system is clearer
	 * than that of the database.
	 */
	static String reason(SQLException exception) {
		Throwable clearest = exception;
		for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
			if (cause instanceof IOException && cause.getMessage() != null) {
				clearest = cause;
			}
		}
		String message = String.valueOf(clearest.getMessage());
		String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
		return (line.endsWith(".")) ? line.substring(0, line.length() - 1) : line;
	}

	private static boolean hasCause(Throwable exception, Class<?> type) {
		for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return true;
			}
		}
		return false;
	}

}
