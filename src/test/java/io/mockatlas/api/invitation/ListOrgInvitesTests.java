package io.mockatlas.api.invitation;

import java.time.Duration;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /orgs/{orgId}/invites}.
 */
@AtlasTest
class ListOrgInvitesTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private final Acme acme;

	ListOrgInvitesTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "a bare array, ascending by username in 74 of 74 lists")
	void answersBareArrayAscendingByUsername(Api api) {
		invite("linus@example.com");
		invite("Ada@example.com");
		invite("grace@example.com");

		Response response = this.atlas.get(this.acme.orgOwner(), api.invites(this.acme));

		assertThat(response).isLike("[" + invitation("ada@example.com") + "," + invitation("grace@example.com") + ","
				+ invitation("linus@example.com") + "]");
		assertThat(response).hasHeadersOf(api);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void answersEmptyArrayWhereNobodyIsInvited(Api api) {
		Response response = this.atlas.get(this.acme.orgOwner(), api.invites(this.acme));

		assertThat(response).isExactly(200, "[]");
		assertThat(response).hasHeadersOf(api);
	}

	@ParameterizedTest
	@CsvSource({ "ada@example.com, 1", "ADA@Example.COM, 1", "ada%40example.com, 1", "plus%2Btag%40example.com, 1",
			"plus+tag@example.com, 0", "ada, 0", "@example.com, 0", "nobody@example.com, 0", "%20, 0", "%25, 0" })
	@TestEvidence(value = ASSUMED, of = "the whole username, whatever its case; a raw plus is a space in any query")
	void findsOnePersonByWholeUsername(String username, int found) {
		invite("ada@example.com");
		invite("plus+tag@example.com");

		Response response = list("?username=" + username);

		assertThat(response.status()).isEqualTo(200);
		assertThat(usernames(response)).hasSize(found);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?username=", "?username", "?other=1" })
	@TestEvidence(value = RECORDED, of = "the Atlas CLI always sends the parameter")
	void takesEmptyUsernameForNoFilter(String query) {
		invite("ada@example.com");
		invite("grace@example.com");

		Response response = list(query);

		assertThat(usernames(response)).containsExactly("ada@example.com", "grace@example.com");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void leavesOutInvitationsToProjectsAndToOtherOrganizations() {
		Acme other = this.acmes.create();
		this.atlas.post(this.acme.orgOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""");
		this.atlas.post(other.orgOwner(), other.invites(), """
				{"roles":["ORG_OWNER"],"username":"ada@example.com"}""");

		Response response = list("");

		assertThat(response).isLike("[" + invitation("ada@example.com") + "]");
	}

	@Test
	@TestEvidence(ASSUMED)
	void leavesOutExpiredInvitations() {
		invite("ada@example.com");
		this.clock.shiftBy(Duration.ofDays(31));
		invite("grace@example.com");

		Response all = list("");
		Response one = list("?username=ada@example.com");

		assertThat(usernames(all)).containsExactly("grace@example.com");
		assertThat(one).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void leavesOutCancelledInvitations() {
		String id = invite("ada@example.com").json("$.id");
		invite("grace@example.com");

		this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id);

		assertThat(usernames(list(""))).containsExactly("grace@example.com");
	}

	private Response list(String query) {
		return this.atlas.get(this.acme.orgOwner(), this.acme.invites() + query);
	}

	private static List<String> usernames(Response response) {
		return response.json("$[*].username");
	}

	private String invitation(String username) {
		return """
				{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[],"id":"<id>",\
				"inviterUsername":"%s","orgId":"%s","orgName":"Acme","roles":["ORG_MEMBER"],"teamIds":[],\
				"username":"%s"}""".formatted(this.acme.inviter(), this.acme.id(), username);
	}

	private Response invite(String username) {
		return this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username));
	}

}
