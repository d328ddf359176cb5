package io.mockatlas.seed.validation;

/**
 * Exception for a seed that conflicts with existing state.
 */
public final class SeedConflictException extends RuntimeException {

	public SeedConflictException(String message) {
		super(message);
	}

}
