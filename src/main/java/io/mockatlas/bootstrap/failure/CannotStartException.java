package io.mockatlas.bootstrap.failure;

/**
 * Thrown if the server cannot start until the user fixes a problem. The message describes
 * the problem in one line.
 */
public final class CannotStartException extends RuntimeException {

	public CannotStartException(String message) {
		super(message);
	}

	public CannotStartException(String message, Throwable cause) {
		super(message, cause);
	}

}
