package io.mockatlas.seed;

/**
 * What a seed adds is there already.
 */
public final class SeedClashException extends RuntimeException {

	SeedClashException(String message) {
		super(message);
	}

}
