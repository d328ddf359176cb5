package io.mockatlas.control.journal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of a list, by the parameters of its query.
 *
 * @param criteria what requests
 * @param since only those with a greater number
 * @param limit how many at most
 * @param challenges whether those count that were only asked to come again
 */
record Listing(Criteria criteria, long since, long limit, boolean challenges) {

	private static final String SINCE = "since";

	private static final String LIMIT = "limit";

	private static final String CHALLENGES = "challenges";

	private static final long USUAL_LIMIT = 100;

	static Listing of(Parameters query, Set<String> operationIds) {
		Map<Field, String> wanted = new EnumMap<>(Field.class);
		for (Field field : Field.values()) {
			String value = query.text(field.text());
			if (value != null) {
				wanted.put(field, value);
			}
		}
		query.number(Field.STATUS.text(), 0);
		return new Listing(Criteria.of(wanted, operationIds), query.number(SINCE, 0), query.number(LIMIT, USUAL_LIMIT),
				query.flag(CHALLENGES));
	}

	boolean includes(Request request) {
		return (this.challenges || !request.isChallenge()) && this.criteria.fit(request);
	}

}
