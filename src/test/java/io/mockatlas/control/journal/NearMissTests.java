package io.mockatlas.control.journal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link NearMiss}: selection and order.
 */
class NearMissTests {

	private static final String INVITES = "/api/atlas/v2/orgs/a/invites";

	private final RequestCriteria criteria = RequestCriteria.of(new EnumMap<>(Map.of(RequestField.METHOD, "delete",
			RequestField.PATH, "/api/atlas/v2/orgs/{orgId}/invites/c", RequestField.OPERATION_ID, "deleteOrgInvite",
			RequestField.STATUS, "204", RequestField.CALLER, "orgowner")), Set.of("deleteOrgInvite"));

	@Test
	void describesDifferences() {
		assertThat(this.criteria.differences(request(1, "DELETE", INVITES + "/c", 404, "orgowner", false)))
			.containsExactly("status: expected 204, was 404");
		assertThat(this.criteria.differences(request(1, "GET", INVITES, 200, null, false))).containsExactly(
				"method: expected delete, was GET",
				"path: expected /api/atlas/v2/orgs/{orgId}/invites/c, was " + INVITES,
				"operationId: expected deleteOrgInvite, was none", "caller: expected orgowner, was none",
				"status: expected 204, was 200");
	}

	@Test
	void ordersByDifferencesThenNewestFirst() {
		List<NearMiss> misses = NearMiss.nearest(List.of(request(1, "DELETE", INVITES + "/c", 404, "orgowner", false),
				request(2, "DELETE", INVITES + "/d", 204, "orgmembr", false),
				request(3, "DELETE", INVITES + "/c", 404, "orgowner", false),
				request(4, "GET", INVITES, 200, "prjowner", false),
				request(5, "DELETE", INVITES + "/c", 406, "orgowner", false)), this.criteria);

		assertThat(misses).extracting((miss) -> miss.request().number()).containsExactly(5L, 3L, 1L);
	}

	@Test
	void excludesRequestsWithoutMatchingField() {
		assertThat(NearMiss.nearest(List.of(request(1, "GET", INVITES, 200, "prjowner", false)), this.criteria))
			.isEmpty();
	}

	@Test
	void excludesMatches() {
		JournaledRequest match = request(1, "DELETE", INVITES + "/c", 204, "orgowner", false);

		assertThat(this.criteria.fit(match)).isTrue();
		assertThat(NearMiss.nearest(List.of(match), this.criteria)).isEmpty();
	}

	@Test
	void includesChallengesWithoutRetry() {
		JournaledRequest challenge = request(1, "DELETE", INVITES + "/c", 401, null, true);
		JournaledRequest retry = request(2, "DELETE", INVITES + "/c", 404, "orgowner", false);

		assertThat(NearMiss.nearest(List.of(challenge), this.criteria)).extracting(NearMiss::differences)
			.containsExactly(List.of("caller: expected orgowner, was none", "status: expected 204, was 401"));
		assertThat(NearMiss.nearest(List.of(challenge, retry), this.criteria)).extracting(NearMiss::request)
			.containsExactly(retry);
	}

	private static JournaledRequest request(long number, String method, String path, int status,
			@Nullable String caller, boolean challenge) {
		String operation = (method.equals("DELETE")) ? "deleteOrgInvite" : null;
		return new JournaledRequest(number, Instant.EPOCH, method, path, null, operation, "a", null, null, null, caller,
				null, status, null, null, (challenge) ? true : null, null, 1, null, null, null, null);
	}

}
