package io.mockatlas.seed;

/**
 * Exception for an error in a seed. The message is one line with the file, the line, the
 * field and the error.
 */
public final class SeedException extends RuntimeException {

	public SeedException(String message) {
		super(message);
	}

}
