package io.mockatlas.control.journal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Query for a list of journaled requests.
 *
 * @param criteria the criteria
 * @param since only requests with a greater number are included
 * @param limit the maximum number of requests to return
 * @param challenges whether to include requests that were only challenged
 */
record RequestQuery(RequestCriteria criteria, long since, long limit, boolean challenges) {

	private static final String SINCE = "since";

	private static final String LIMIT = "limit";

	private static final String CHALLENGES = "challenges";

	private static final long USUAL_LIMIT = 100;

	static RequestQuery of(QueryParameters query, Set<String> operationIds) {
		Map<RequestField, String> wanted = new EnumMap<>(RequestField.class);
		for (RequestField field : RequestField.values()) {
			String value = query.text(field.text());
			if (value != null) {
				wanted.put(field, value);
			}
		}
		query.number(RequestField.STATUS.text(), 0);
		return new RequestQuery(RequestCriteria.of(wanted, operationIds), query.number(SINCE, 0),
				query.number(LIMIT, USUAL_LIMIT), query.flag(CHALLENGES));
	}

	boolean includes(JournaledRequest request) {
		return (this.challenges || !request.isChallenge()) && this.criteria.fit(request);
	}

}
