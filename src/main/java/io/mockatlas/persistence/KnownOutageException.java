package io.mockatlas.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * Rejection of a request during an outage that the monitor knows.
 */
final class KnownOutageException extends SQLTransientConnectionException {

	private static final long serialVersionUID = 1L;

	KnownOutageException() {
		super("the database is not available", "08001");
	}

	/**
	 * Returns whether the monitor itself caused an exception: it rejected the request,
	 * closed its connection, or opened the file read-only.
	 */
	static boolean isConsequence(SQLException cause) {
		return cause instanceof KnownOutageException || DatabaseFailure.isOfClosedConnection(cause)
				|| DatabaseFailure.isOfReadOnlyFile(cause);
	}

}
