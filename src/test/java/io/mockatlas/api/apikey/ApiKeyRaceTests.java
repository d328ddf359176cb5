package io.mockatlas.api.apikey;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Concurrent operations on API keys.
 */
@AtlasTest
class ApiKeyRaceTests {

	private static final int CALLERS = 16;

	private final AtlasClient atlas;

	private final BulkData bulk;

	private final Acme acme;

	private final ApiKeyClient keyClient;

	ApiKeyRaceTests(AtlasClient atlas, BulkData bulk, Acme acme) {
		this.atlas = atlas;
		this.bulk = bulk;
		this.acme = acme;
		this.keyClient = new ApiKeyClient(this.atlas, this.acme);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the limit of 500, its code and its detail text")
	void createsLastKeyOfLimitOnce() throws Exception {
		this.bulk.addKeys(this.acme, 494);

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS,
				(i) -> (i % 2 == 0) ? this.keyClient.create("ORG_MEMBER") : this.keyClient.createOnWeb("GROUP_OWNER"));

		assertThat(statuses).containsOnlyOnce(200).contains(400).hasSize(CALLERS);
		assertThat(this.keyClient.create("ORG_MEMBER")).isRejected(400, "MAX_API_KEYS_PER_ORG_EXCEEDED",
				"Maximum number of API keys per org (%s) in %s exceeded while trying to add API keys.", 500,
				this.acme.id().value());
		this.atlas.delete(this.acme.orgOwner(), this.keyClient.keys() + "/" + this.keyClient.id(this.acme.orgReader()));
		assertThat(this.keyClient.create("ORG_MEMBER").status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the code")
	void deletesKeyOnce() throws Exception {
		String keyPath = this.keyClient.keys() + "/" + this.keyClient.id(this.acme.orgMember());

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS,
				(i) -> this.atlas.delete(this.acme.orgOwner(), keyPath));

		assertThat(statuses).containsOnlyOnce(204).contains(400).hasSize(CALLERS);
	}

	@Test
	@TestEvidence(value = ASSUMED,
			of = "a caller whose key is deleted is authenticated or rejected, never a server error")
	void deletesKeyInUse() throws Exception {
		Response created = this.keyClient.create("ORG_OWNER");
		Key key = Key.of(created);
		String keyPath = this.keyClient.keys() + "/" + created.json("$.id");

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS,
				(i) -> (i == 7) ? this.atlas.delete(this.acme.orgOwner(), keyPath)
						: (i % 2 == 0) ? this.atlas.get(key, this.acme.invites())
								: this.atlas.patch(key, keyPath, "{\"roles\":[\"ORG_OWNER\"]}"));

		assertThat(statuses).contains(204).isSubsetOf(200, 204, 400, 401);
		assertThat(this.atlas.get(key, this.acme.invites()).status()).isEqualTo(401);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the code")
	void addsAddressOnce() throws Exception {
		String list = this.keyClient.accessList(this.keyClient.id(this.acme.orgMember()));

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS,
				(i) -> this.atlas.post(this.acme.orgOwner(), list, """
						[{"ipAddress":"192.0.2.%d"},{"ipAddress":"198.51.100.1"}]""".formatted(i)));

		assertThat(statuses).containsOnlyOnce(200).contains(409).hasSize(CALLERS);
		assertThat(this.atlas.get(this.acme.orgOwner(), list).<Integer>json("$.totalCount")).isEqualTo(2);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "each change is atomic")
	void keepsConcurrentRolesOnTwoProjects() throws Exception {
		String id = this.keyClient.id(this.acme.orgMember());
		String onData = "/api/atlas/v2/groups/" + this.acme.data().id() + "/apiKeys/" + id;

		List<Integer> statuses = ConcurrentCalls.statuses(CALLERS, (i) -> this.atlas.patch(this.acme.orgOwner(),
				(i % 2 == 0) ? onData : this.keyClient.webKeys() + "/" + id, "{\"roles\":[\"GROUP_OWNER\"]}"));

		assertThat(statuses).containsOnly(200);
		assertThat(this.keyClient.get(id).<List<String>>json("$.roles[*].groupId"))
			.containsExactlyInAnyOrder(this.acme.webId().value(), this.acme.data().id().value());
	}

}
