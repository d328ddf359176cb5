package io.mockatlas.testing;

/**
 * A server that does not start or does not do as it was told; the message says why, and
 * what to do about it.
 */
public class MockAtlasException extends RuntimeException {

	MockAtlasException(String message) {
		super(message);
	}

	MockAtlasException(String message, Throwable cause) {
		super(message, cause);
	}

}
