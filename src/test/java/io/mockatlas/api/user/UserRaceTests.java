package io.mockatlas.api.user;

import java.util.List;
import java.util.stream.IntStream;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Concurrent requests that change users.
 */
@AtlasTest
class UserRaceTests {

	private static final int CALLERS = 16;

	private final AtlasClient atlas;

	private final Acme acme;

	private final UserClient userClient;

	UserRaceTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.userClient = new UserClient(atlas);
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the limit of 500")
	void doesNotExceedUserLimit(BulkData bulk) throws Exception {
		bulk.addUsers(this.acme, 300, 199);

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS, (i) -> create("user" + i + "@example.com"));

		assertThat(statuses).containsOnlyOnce(201).contains(400).hasSize(CALLERS);
		assertThat(this.userClient.get(this.acme.orgOwner(), UserClient.users(this.acme)).<Integer>json("$.totalCount"))
			.isEqualTo(500);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "one pending user per e-mail address")
	void createsOneInvitationThroughOrganizationAndProject() throws Exception {
		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS, (i) -> (i % 2 == 0) ? create("ada@example.com")
				: this.userClient.post(this.acme.orgOwner(), UserClient.webUsers(this.acme), """
						{"roles":["GROUP_OWNER"],"username":"ada@example.com"}"""));

		assertThat(statuses).containsOnly(201, 409);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).<List<Object>>json("$")).hasSize(1);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the invitation and the pending user are one")
	void removesPendingUserOnceThroughUsersAndInvitations() throws Exception {
		String userId = create("ada@example.com").json("$.id");
		String id = this.atlas.get(this.acme.orgOwner(), this.acme.invites()).json("$[0].id");

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS,
				(i) -> (i % 2 == 0)
						? this.userClient.delete(this.acme.orgOwner(), UserClient.users(this.acme) + "/" + userId)
						: this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id));

		assertThat(statuses).containsOnlyOnce(204).contains(404).hasSize(CALLERS);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the limit of 250")
	void doesNotExceedUserLimitOfTeam(BulkData bulk) throws Exception {
		bulk.addTeamUsers(this.acme, 125, 124);
		List<String> ids = IntStream.range(0, CALLERS)
			.mapToObj((i) -> create("user" + i + "@example.com").<String>json("$.id"))
			.toList();

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS,
				(i) -> this.userClient.post(this.acme.orgOwner(), UserClient.team(this.acme) + ":addUser", """
						{"id":"%s"}""".formatted(ids.get(i))));

		assertThat(statuses).containsOnlyOnce(200).contains(400).hasSize(CALLERS);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the second request is rejected")
	void createsOneAccountForTwoOrganizations(Acme other) throws Exception {
		for (int user = 0; user < 5; user++) {
			String username = "user" + user + "-" + this.acme.id() + "@example.com";
			List<Integer> statuses = ConcurrentCalls.statuses(CALLERS,
					(i) -> this.userClient.createAccount((i % 2 == 0) ? this.acme : other, username));

			assertThat(statuses).contains(201).containsOnly(201, 409);
		}
	}

	private Response create(String username) {
		return this.userClient.post(this.acme.orgOwner(), UserClient.users(this.acme), """
				{"roles":{"orgRoles":["ORG_MEMBER"]},"username":"%s"}""".formatted(username));
	}

}
