package io.mockatlas.seed;

/**
 * Exception for a seed that conflicts with existing state.
 */
public final class SeedConflictException extends RuntimeException {

	SeedConflictException(String message) {
		super(message);
	}

}
