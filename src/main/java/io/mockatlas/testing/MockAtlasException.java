package io.mockatlas.testing;

import org.jspecify.annotations.Nullable;

/**
 * A server that does not start or does not do as it was told; the message says why, and
 * what to do about it.
 */
public class MockAtlasException extends RuntimeException {

	MockAtlasException(String message) {
		super(message);
	}

	MockAtlasException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
