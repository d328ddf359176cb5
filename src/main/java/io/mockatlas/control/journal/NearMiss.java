package io.mockatlas.control.journal;

import java.util.Comparator;
import java.util.List;

/**
 * A request that is nearly what was expected.
 *
 * @param differences what of it is different, a sentence for each field
 * @param request the request
 */
record NearMiss(List<String> differences, JournaledRequest request) {

	private static final int MOST = 3;

	private static final Comparator<NearMiss> NEAREST_FIRST = Comparator
		.comparingInt((NearMiss miss) -> miss.differences().size())
		.thenComparing((miss) -> miss.request().number(), Comparator.reverseOrder());

	/**
	 * The nearest of some requests, of which each has something in common with what was
	 * expected. A challenge is one if the client did not go on.
	 */
	static List<NearMiss> nearest(List<JournaledRequest> requests, RequestCriteria criteria) {
		return requests.stream()
			.map((request) -> new NearMiss(criteria.differences(request), request))
			.filter((miss) -> !miss.differences().isEmpty() && miss.differences().size() < criteria.size())
			.sorted(NEAREST_FIRST)
			.filter((miss) -> !miss.request().isChallenge()
					|| requests.stream().noneMatch((request) -> request.goesOnAfter(miss.request())))
			.limit(MOST)
			.toList();
	}

}
