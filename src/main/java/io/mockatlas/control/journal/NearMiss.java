package io.mockatlas.control.journal;

import java.util.Comparator;
import java.util.List;

/**
 * Request that meets some but not all criteria of an expectation.
 *
 * @param differences one sentence for each field that differs
 * @param request the request
 */
record NearMiss(List<String> differences, JournaledRequest request) {

	private static final int MOST = 3;

	private static final Comparator<NearMiss> NEAREST_FIRST = Comparator
		.comparingInt((NearMiss miss) -> miss.differences().size())
		.thenComparing((miss) -> miss.request().number(), Comparator.reverseOrder());

	/**
	 * Returns the nearest misses, best first. Each meets at least one criterion. A
	 * challenge is included only if the client did not retry after it.
	 */
	static List<NearMiss> nearest(List<JournaledRequest> requests, RequestCriteria criteria) {
		return requests.stream()
			.map((request) -> new NearMiss(criteria.differences(request), request))
			.filter((miss) -> !miss.differences().isEmpty() && miss.differences().size() < criteria.size())
			.sorted(NEAREST_FIRST)
			.filter((miss) -> !miss.request().isChallenge()
					|| requests.stream().noneMatch((request) -> request.isRetryOf(miss.request())))
			.limit(MOST)
			.toList();
	}

}
