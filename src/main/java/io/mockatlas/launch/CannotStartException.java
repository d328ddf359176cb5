package io.mockatlas.launch;

/**
 * Something the user must mend before the server can start; the message says it in one
 * line.
 */
final class CannotStartException extends RuntimeException {

	CannotStartException(String message, Throwable cause) {
		super(message, cause);
	}

}
