package io.mockatlas.api.user;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many callers at once, of whom one can win.
 */
@AtlasTest
class UserRaceTests {

	private static final int CALLERS = 16;

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final BulkData bulk;

	private UserClient successor;

	private final Acme acme;

	UserRaceTests(AtlasClient atlas, AcmeFactory acmes, BulkData bulk, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.bulk = bulk;
		this.acme = acme;
	}

	@BeforeEach
	void found() {
		this.successor = new UserClient(this.atlas);
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the limit of 500")
	void oneTakesTheLastSeat() throws Exception {
		this.bulk.addUsers(this.acme, 300, 199);

		List<Integer> statuses = atOnce((i) -> invite("user" + i + "@example.com"));

		assertThat(statuses).containsOnlyOnce(201).contains(400).hasSize(CALLERS);
		assertThat(this.successor.get(this.acme.orgOwner(), UserClient.users(this.acme)).<Integer>json("$.totalCount"))
			.isEqualTo(500);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "one pending user with an e-mail")
	void onePersonIsInvitedOnceByBothApis() throws Exception {
		List<Integer> statuses = atOnce((i) -> (i % 2 == 0) ? invite("ada@example.com")
				: this.successor.post(this.acme.orgOwner(), UserClient.webUsers(this.acme), """
						{"roles":["GROUP_OWNER"],"username":"ada@example.com"}"""));

		assertThat(statuses).containsOnly(201, 409);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).<List<Object>>json("$")).hasSize(1);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the invitation is the pending user")
	void onePendingUserIsRemovedOnceByBothApis() throws Exception {
		String userId = invite("ada@example.com").json("$.id");
		String id = this.atlas.get(this.acme.orgOwner(), this.acme.invites()).json("$[0].id");

		List<Integer> statuses = atOnce((i) -> (i % 2 == 0)
				? this.successor.delete(this.acme.orgOwner(), UserClient.users(this.acme) + "/" + userId)
				: this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id));

		assertThat(statuses).containsOnlyOnce(204).contains(404).hasSize(CALLERS);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the limit of 250")
	void oneTakesTheLastPlaceInTeam() throws Exception {
		this.bulk.addTeamUsers(this.acme, 125, 124);
		List<String> ids = IntStream.range(0, CALLERS)
			.mapToObj((i) -> invite("user" + i + "@example.com").<String>json("$.id"))
			.toList();

		List<Integer> statuses = atOnce(
				(i) -> this.successor.post(this.acme.orgOwner(), UserClient.team(this.acme) + ":addUser", """
						{"id":"%s"}""".formatted(ids.get(i))));

		assertThat(statuses).containsOnlyOnce(200).contains(400).hasSize(CALLERS);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "whoever is second is refused")
	void twoOrganizationsOpenOneAccountForPerson() throws Exception {
		Acme other = this.acmes.create();

		for (int person = 0; person < 5; person++) {
			String username = "person" + person + "-" + this.acme.id() + "@example.com";
			List<Integer> statuses = atOnce((i) -> open((i % 2 == 0) ? this.acme : other, username));

			assertThat(statuses).contains(201).containsOnly(201, 409);
		}
	}

	private Response open(Acme acme, String username) {
		return this.atlas.post(acme.orgOwner(), "/api/atlas/v2/users", """
				{"username":"%s","firstName":"A","lastName":"B","roles":[{"orgId":"%s","roleName":"ORG_MEMBER"}]}"""
			.formatted(username, acme.id()));
	}

	private Response invite(String username) {
		return this.successor.post(this.acme.orgOwner(), UserClient.users(this.acme), """
				{"roles":{"orgRoles":["ORG_MEMBER"]},"username":"%s"}""".formatted(username));
	}

	private static List<Integer> atOnce(IntFunction<Response> call) throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
		try {
			List<Future<Integer>> statuses = IntStream.range(0, CALLERS)
				.mapToObj((i) -> callers.submit(() -> call.apply(i).status()))
				.toList();
			List<Integer> all = new ArrayList<>();
			for (Future<Integer> status : statuses) {
				all.add(status.get());
			}
			return all;
		}
		finally {
			callers.shutdown();
		}
	}

}
