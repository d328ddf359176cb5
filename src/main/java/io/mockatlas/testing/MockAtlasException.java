package io.mockatlas.testing;

/**
 * Thrown if a server does not start or rejects a request. The message states the reason
 * and the remedy.
 */
public class MockAtlasException extends RuntimeException {

	MockAtlasException(String message) {
		super(message);
	}

	MockAtlasException(String message, Throwable cause) {
		super(message, cause);
	}

}
