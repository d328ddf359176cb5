package io.mockatlas.bootstrap.failure;

/**
 * Something the user must mend before the server can start; the message says it in one
 * line.
 */
public final class CannotStartException extends RuntimeException {

	public CannotStartException(String message) {
		super(message);
	}

	public CannotStartException(String message, Throwable cause) {
		super(message, cause);
	}

}
