package io.mockatlas.seed;

/**
 * A mistake in a seed. Its message is one line that names the file, the line, the field
 * and what is wrong with it.
 */
public final class SeedException extends RuntimeException {

	SeedException(String message) {
		super(message);
	}

}
