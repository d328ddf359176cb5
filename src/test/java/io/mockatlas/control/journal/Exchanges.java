package io.mockatlas.control.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Exchanges for tests.
 */
final class Exchanges {

	private static final Instant TIME = Instant.parse("2026-08-10T03:03:37Z");

	private Exchanges() {
	}

	static Exchange of(String path) {
		return of(path, null, 200);
	}

	static Exchange of(String path, @Nullable Body body, int status) {
		return new Exchange(TIME, "GET", path, null, null, "orgowner", null, status, null, null, false, 1, body, null);
	}

}
