package io.mockatlas.control.journal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How many requests came in as expected.
 *
 * @param count how many
 * @param dropped how many had to make way for later ones, whatever they were
 * @param requests the first of them
 */
record RequestCount(int count, @Nullable Long dropped, List<JournaledRequest> requests) {

	/**
	 * Beyond this it is no longer read.
	 */
	private static final int MOST_SHOWN = 100;

	static RequestCount of(List<JournaledRequest> found, long dropped) {
		return new RequestCount(found.size(), (dropped > 0) ? dropped : null,
				List.copyOf(found.subList(0, Math.min(found.size(), MOST_SHOWN))));
	}

}
