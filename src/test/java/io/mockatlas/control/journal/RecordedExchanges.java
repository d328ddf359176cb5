package io.mockatlas.control.journal;

import java.time.Instant;
import java.util.List;

import io.mockatlas.control.journal.recording.RecordedBody;
import io.mockatlas.control.journal.recording.RecordedExchange;
import org.jspecify.annotations.Nullable;

/**
 * Creates recorded exchanges.
 */
final class RecordedExchanges {

	private static final Instant TIME = Instant.parse("2026-08-10T03:03:37Z");

	private RecordedExchanges() {
	}

	static RecordedExchange of(String path) {
		return of(path, null, 200);
	}

	static RecordedExchange of(String path, @Nullable RecordedBody body, int status) {
		return new RecordedExchange(TIME, "GET", path, null, null, "orgowner", null, status, null, null, false,
				List.of(), 1, body, null);
	}

}
