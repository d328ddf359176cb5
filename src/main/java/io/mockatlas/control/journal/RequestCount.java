package io.mockatlas.control.journal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Number of requests that match an expectation.
 *
 * @param count the number of matching requests
 * @param dropped the number of requests dropped from the journal, matching or not; null
 * for none
 * @param requests the first of the matching requests
 */
record RequestCount(int count, @Nullable Long dropped, List<JournaledRequest> requests) {

	/**
	 * The maximum number of requests listed, since longer lists are rarely read.
	 */
	private static final int MOST_SHOWN = 100;

	static RequestCount of(List<JournaledRequest> found, long dropped) {
		return new RequestCount(found.size(), (dropped > 0) ? dropped : null,
				List.copyOf(found.subList(0, Math.min(found.size(), MOST_SHOWN))));
	}

}
