package io.mockatlas.api.invitation;

import java.time.Duration;
import java.util.List;

import io.mockatlas.fixture.Acme;
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
 * {@code GET /groups/{groupId}/invites}.
 */
@AtlasTest
class ListGroupInvitesTests {

	private final AtlasClient atlas;

	private final TestClock clock;

	private final Acme acme;

	ListGroupInvitesTests(AtlasClient atlas, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.clock = clock;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "a bare array, ascending by username")
	void answersBareArrayAscendingByUsername(Api api) {
		invite("linus@example.com");
		invite("Ada@example.com");
		invite("grace@example.com");

		Response response = this.atlas.get(this.acme.projectOwner(), api.webInvites(this.acme));

		assertThat(response).isLike("[" + invitation("ada@example.com") + "," + invitation("grace@example.com") + ","
				+ invitation("linus@example.com") + "]");
		assertThat(response).hasHeadersOf(api);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void answersEmptyArrayWhereNobodyIsInvited(Api api) {
		Response response = this.atlas.get(this.acme.projectOwner(), api.webInvites(this.acme));

		assertThat(response).isExactly(200, "[]");
		assertThat(response).hasHeadersOf(api);
	}

	@ParameterizedTest
	@CsvSource({ "ada@example.com, 1", "ADA@Example.COM, 1", "ada%40example.com, 1", "plus%2Btag%40example.com, 1",
			"plus+tag@example.com, 0", "ada, 0", "nobody@example.com, 0" })
	@TestEvidence(value = ASSUMED, of = "the whole username, whatever its case; a raw plus is a space in any query")
	void findsOnePersonByWholeUsername(String username, int found) {
		invite("ada@example.com");
		invite("plus+tag@example.com");

		Response response = list("?username=" + username);

		assertThat(response.status()).isEqualTo(200);
		assertThat(usernames(response)).hasSize(found);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?username=", "?username" })
	@TestEvidence(value = RECORDED, of = "the Atlas CLI always sends the parameter")
	void takesEmptyUsernameForNoFilter(String query) {
		invite("ada@example.com");
		invite("grace@example.com");

		Response response = list(query);

		assertThat(usernames(response)).containsExactly("ada@example.com", "grace@example.com");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void leavesOutInvitationsToTheOrganizationAndToOtherProjects() {
		invite("ada@example.com");
		this.atlas.post(this.acme.orgOwner(), "/api/atlas/v2/groups/" + this.acme.data().id() + "/invites", """
				{"roles":["GROUP_OWNER"],"username":"grace@example.com"}""");
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_OWNER"],"username":"linus@example.com","groupRoleAssignments":[\
				{"groupId":"%s","roles":["GROUP_OWNER"]}]}""".formatted(this.acme.webId()));

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

	private Response list(String query) {
		return this.atlas.get(this.acme.projectOwner(), this.acme.webInvites() + query);
	}

	private static List<String> usernames(Response response) {
		return response.json("$[*].username");
	}

	private String invitation(String username) {
		return """
				{"createdAt":"<time>","expiresAt":"<time>","groupId":"%s","groupName":"acme-web","id":"<id>",\
				"inviterUsername":"%s","roles":["GROUP_READ_ONLY"],"username":"%s"}""".formatted(this.acme.webId(),
				this.acme.projectOwner().publicKey(), username);
	}

	private void invite(String username) {
		this.atlas.post(this.acme.projectOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_READ_ONLY"],"username":"%s"}""".formatted(username));
	}

}
