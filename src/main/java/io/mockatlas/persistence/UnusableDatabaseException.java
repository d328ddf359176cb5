package io.mockatlas.persistence;

/**
 * Thrown if a database file must not be used. The message describes the problem and its
 * solution in one line.
 */
public final class UnusableDatabaseException extends RuntimeException {

	UnusableDatabaseException(String message) {
		super(message);
	}

}
