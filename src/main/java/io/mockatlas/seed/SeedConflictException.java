package io.mockatlas.seed;

/**
 * What a seed adds is there already.
 */
public final class SeedConflictException extends RuntimeException {

	SeedConflictException(String message) {
		super(message);
	}

}
