package io.mockatlas.limits;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the headers {@code Ratelimit-Limit} and {@code Ratelimit-Remaining}.
 */
@AtlasTest
class RateLimitHeadersTests {

	private final AtlasClient atlas;

	private final Acme acme;

	RateLimitHeadersTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@Test
	@TestEvidence(RECORDED)
	void decreasesRemainingWithEachCall() {
		Response first = this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		Response second = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""");
		Response third = this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		assertThat(first.header("Ratelimit-Limit")).isEqualTo("500");
		assertThat(first.header("Ratelimit-Remaining")).isEqualTo("499");
		assertThat(second.header("Ratelimit-Remaining")).isEqualTo("498");
		assertThat(third.header("Ratelimit-Remaining")).isEqualTo("497");
	}

	@Test
	@TestEvidence(value = DOCUMENTED,
			of = "the scopes are documented; the scope of each resource is recorded for projects")
	void countsForEachOrganizationOrProjectAndEachResource() {
		this.atlas.get(this.acme.orgOwner(), this.acme.webInvites());

		Response ofOtherResource = this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		Response ofOtherCaller = this.atlas.get(this.acme.projectOwner(), this.acme.webInvites());
		Response ofOtherProject = this.atlas.get(this.acme.orgOwner(), this.acme.dataInvites());

		assertThat(ofOtherResource.header("Ratelimit-Remaining")).isEqualTo("499");
		assertThat(ofOtherCaller.header("Ratelimit-Limit")).isEqualTo("1200");
		assertThat(ofOtherCaller.header("Ratelimit-Remaining")).isEqualTo("1198");
		assertThat(ofOtherProject.header("Ratelimit-Remaining")).isEqualTo("1199");
	}

	@ParameterizedTest
	@CsvSource({ "/orgs/ORG/users, 2025-02-19, 500", "/orgs/ORG/users, 2023-01-01, 500",
			"/groups/WEB/users, 2025-02-19, 1200", "/groups/WEB/users, 2023-01-01, 1200",
			"/orgs/ORG/teams/TEAM/users, 2025-02-19, 1200", "/orgs/ORG/teams/TEAM/users, 2023-01-01, 1200" })
	@TestEvidence(value = RECORDED, of = "for the later version")
	void returnsCapacityOfResource(String path, String version, String limit) {
		Response response = this.atlas.send(this.acme.orgOwner(), "GET",
				"/api/atlas/v2" + path.replace("ORG", this.acme.id().value())
					.replace("WEB", this.acme.webId().value())
					.replace("TEAM", this.acme.team().id().value()),
				null, "Accept", "application/vnd.atlas." + version + "+json");

		assertThat(response.header("Ratelimit-Limit")).isEqualTo(limit);
	}

	@Test
	@TestEvidence(RECORDED)
	void sharesBucketBetweenTeamsAndTheirUsers() {
		String team = Api.V2.teams(this.acme) + "/" + this.acme.team().id();

		assertThat(List.of(
				this.atlas.send(this.acme.orgOwner(), "GET", team + "/users", null, "Accept",
						"application/vnd.atlas.2025-02-19+json"),
				this.atlas.get(this.acme.orgOwner(), team + "/users"), this.atlas.delete(this.acme.orgOwner(), team)))
			.extracting((response) -> response.header("Ratelimit-Remaining"))
			.containsExactly("1199", "1198", "1197");
	}

	@Test
	@TestEvidence(RECORDED)
	void sharesBucketBetweenApiKeysAndAccessLists() {
		Key key = this.acme.orgOwner();
		String keys = "/api/atlas/v2/orgs/" + this.acme.id() + "/apiKeys";
		Response created = this.atlas.post(key, keys, "{\"desc\":\"e2e\",\"roles\":[\"ORG_READ_ONLY\"]}");

		Response list = this.atlas.get(key, keys + "/" + created.json("$.id") + "/accessList");

		assertThat(created.header("Ratelimit-Remaining")).isEqualTo("499");
		assertThat(list.header("Ratelimit-Limit")).isEqualTo("500");
		assertThat(list.header("Ratelimit-Remaining")).isEqualTo("498");
	}

	@Test
	@TestEvidence(RECORDED)
	void sharesBucketBetweenOrganizationAndItsInvitations() {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		assertThat(this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2/orgs/" + this.acme.id())
			.header("Ratelimit-Remaining")).isEqualTo("498");
		assertThat(remaining()).isEqualTo(497);
	}

	@Test
	@TestEvidence(value = RECORDED, of = "a 404 has neither header")
	void omitsHeadersFromErrors() {
		Response response = this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "/690000000000000000000fff");

		assertThat(response.status()).isEqualTo(404);
		assertThat(response.headerNames()).doesNotContain("ratelimit-limit", "ratelimit-remaining");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "each request consumes one token")
	void decreasesRemainingWithErrorsOfOperation() {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "/690000000000000000000fff");
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), "{}");

		assertThat(remaining()).isEqualTo(497);
	}

	@Test
	@TestEvidence(RECORDED)
	void ignoresChallengesAndWrongKeys() {
		String[] accept = { "Accept", AtlasClient.V2_ACCEPT };

		Response challenge = this.atlas.sendUnsigned("GET", this.acme.invites(), null, accept);
		Response unknownKey = this.atlas.get(Key.fresh(), this.acme.invites());
		Response wrongKey = this.atlas.get(new Key(this.acme.inviter(), "wrong"), this.acme.invites());

		assertThat(List.of(challenge, unknownKey, wrongKey)).extracting(Response::status).containsOnly(401);
		assertThat(remaining()).isEqualTo(499);
	}

	@Test
	@TestEvidence(ASSUMED)
	void ignoresRequestsRejectedBeforeOperation(Acme other) {
		this.atlas.get(this.acme.orgMember(), this.acme.invites());
		this.atlas.get(other.orgOwner(), this.acme.invites());
		this.atlas.send(this.acme.orgOwner(), "GET", this.acme.invites(), null, "Accept", "*/*");
		this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?envelope=maybe");
		this.atlas.send(this.acme.orgOwner(), "PUT", this.acme.invites(), "{}");
		this.atlas.get(this.acme.orgOwner(), Api.V1.invites(this.acme));

		assertThat(remaining()).isEqualTo(499);
	}

	private int remaining() {
		return Integer
			.parseInt(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).header("Ratelimit-Remaining"));
	}

}
