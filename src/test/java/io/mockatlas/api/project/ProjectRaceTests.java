package io.mockatlas.api.project;

import java.time.Duration;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestDatabase;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Concurrent operations on projects, and the limit of projects.
 */
@AtlasTest
class ProjectRaceTests {

	private static final int CALLERS = 16;

	private static final String GROUPS = "/api/atlas/v2/groups";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final BulkData bulk;

	private final Acme acme;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	ProjectRaceTests(AtlasClient atlas, AcmeFactory acmes, BulkData bulk, JdbcClient jdbc,
			TransactionTemplate transaction, Acme acme) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.atlas = atlas;
		this.acmes = acmes;
		this.bulk = bulk;
		this.acme = acme;
	}

	@Test
	@TestEvidence(RECORDED)
	void createsProjectWithNameOnce() throws Exception {
		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS, (i) -> create("new"));

		assertThat(statuses).containsOnlyOnce(201).contains(409).hasSize(CALLERS);
	}

	@Test
	@TestEvidence(RECORDED)
	void createsLastProjectOfLimitOnce() throws Exception {
		this.bulk.addProjects(this.acme, 247);

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS, (i) -> create("new" + i));
		Response tooMany = create("one more");

		assertThat(statuses).containsOnlyOnce(201).contains(400).hasSize(CALLERS);
		assertThat(tooMany).isRejected(400, "MAX_GROUPS_PER_ORG_EXCEEDED",
				"Maximum number of groups per organization (%s) in %s exceeded while trying to add group.", 250,
				this.acme.id().value());
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the creator is the owner")
	void creatorOwnsConcurrentlyCreatedProjects() throws Exception {
		Key creator = this.acmes.createKey(this.acme, "ORG_GROUP_CREATOR");

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS, (i) -> create(creator, "new" + i));

		assertThat(statuses).containsOnly(201);
		assertThat(this.atlas.get(creator, GROUPS).<Integer>json("$.totalCount")).isEqualTo(CALLERS);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "omitted fields are kept")
	void keepsConcurrentChangesOfSettings() throws Exception {
		List<String> switches = List.of("isDataExplorerEnabled", "isPerformanceAdvisorEnabled",
				"isRealtimePerformancePanelEnabled", "isSchemaAdvisorEnabled");

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS,
				(i) -> this.atlas.patch(this.acme.orgOwner(), GROUPS + "/" + this.acme.webId() + "/settings",
						"{\"" + switches.get(i % switches.size()) + "\":false}"));

		assertThat(statuses).containsOnly(200);
		Response settings = this.atlas.get(this.acme.orgOwner(), GROUPS + "/" + this.acme.webId() + "/settings");
		assertThat(switches).allSatisfy((name) -> assertThat(settings.<Boolean>json("$." + name)).isFalse());
	}

	/**
	 * One caller locks the organization until the requests of the others wait for it, so
	 * both find the project during their authorization.
	 */
	@Test
	@TestEvidence(value = RECORDED, of = "that both are accepted; status and body of the second are assumed")
	void acceptsConcurrentDeletions() throws Exception {
		String web = GROUPS + "/" + this.acme.webId();

		List<String> responses = ConcurrentCalls.call(3, (i) -> {
			if (i == 0) {
				return lockOrganizationUntilWaiting(2);
			}
			Response response = this.atlas.delete(this.acme.orgOwner(), web);
			return response.status() + " " + response.body();
		});

		assertThat(responses).containsExactly("released", "202 {}", "202 {}");
		assertThat(this.atlas.delete(this.acme.orgOwner(), web)).isRejected(404, "GROUP_NOT_FOUND",
				"No group with ID %s exists.", this.acme.webId().value());
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "404 after the deletion")
	void deletesProjectDuringInvitations() throws Exception {
		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS,
				(i) -> (i % 2 == 0) ? this.atlas.delete(this.acme.orgOwner(), GROUPS + "/" + this.acme.webId())
						: this.atlas.post(this.acme.orgOwner(), this.acme.webInvites(), """
								{"roles":["GROUP_OWNER"],"username":"user%d@example.com"}""".formatted(i)));

		assertThat(statuses).contains(202).isSubsetOf(200, 202, 404);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites()).status()).isEqualTo(404);
	}

	private String lockOrganizationUntilWaiting(int requests) {
		return this.transaction.execute((status) -> {
			this.jdbc.sql("select id from organizations where id = ? for update")
				.param(this.acme.id().value())
				.query(String.class)
				.single();
			ConcurrentCalls.awaitOthers();
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> this.jdbc.sql(TestDatabase.waitingSessions()).query(Integer.class).single() == requests);
			return "released";
		});
	}

	private Response create(String name) {
		return create(this.acme.orgOwner(), name);
	}

	private Response create(Key key, String name) {
		return this.atlas.post(key, GROUPS, "{\"name\":\"" + name + "\",\"orgId\":\"" + this.acme.id() + "\"}");
	}

}
