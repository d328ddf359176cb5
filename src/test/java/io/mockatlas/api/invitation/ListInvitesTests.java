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
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of invitations of both kinds: {@code GET .../invites}.
 */
@AtlasTest
@ParameterizedClass
@EnumSource
class ListInvitesTests {

	private final InviteClient invites;

	private final TestClock clock;

	ListInvitesTests(InviteKind kind, AtlasClient atlas, TestClock clock, Acme acme) {
		this.invites = new InviteClient(atlas, kind, acme);
		this.clock = clock;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "a bare array, ascending by username in 74 of 74 lists of organizations")
	void listsInvitationsByUsername(Api api) {
		this.invites.invite("linus@example.com");
		this.invites.invite("Ada@example.com");
		this.invites.invite("grace@example.com");

		Response response = this.invites.on(api).list("");

		assertThat(response).isLike("[" + masked("ada@example.com") + "," + masked("grace@example.com") + ","
				+ masked("linus@example.com") + "]");
		assertThat(response).hasHeadersOf(api);
	}

	/**
	 * English collation sorts {@code _ - . + 1 a}.
	 */
	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = ASSUMED, of = "byte order; an ascending order is recorded")
	void listsInvitationsInByteOrder(Api api) {
		List.of("ada", "ad_x", "ad1", "ad.x", "ad-x", "ad+x")
			.forEach((name) -> this.invites.invite(name + "@example.com"));

		Response response = this.invites.on(api).list("");

		assertThat(usernames(response)).containsExactly("ad+x@example.com", "ad-x@example.com", "ad.x@example.com",
				"ad1@example.com", "ad_x@example.com", "ada@example.com");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void returnsEmptyArrayWithoutInvitations(Api api) {
		Response response = this.invites.on(api).list("");

		assertThat(response).isExactly(200, "[]");
		assertThat(response).hasHeadersOf(api);
	}

	@ParameterizedTest
	@CsvSource({ "ada@example.com, 1", "ADA@Example.COM, 1", "ada%40example.com, 1", "plus%2Btag%40example.com, 1",
			"plus+tag@example.com, 0", "ada, 0", "@example.com, 0", "nobody@example.com, 0", "%20, 0", "%25, 0" })
	@TestEvidence(value = ASSUMED, of = "the whole username, in any case; a raw plus is a space in any query")
	void filtersByWholeUsername(String username, int found) {
		this.invites.invite("ada@example.com");
		this.invites.invite("plus+tag@example.com");

		Response response = this.invites.list("?username=" + username);

		assertThat(response.status()).isEqualTo(200);
		assertThat(usernames(response)).hasSize(found);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?username=", "?username", "?other=1" })
	@TestEvidence(value = RECORDED, of = "the Atlas CLI always sends the parameter")
	void doesNotFilterByEmptyUsername(String query) {
		this.invites.invite("ada@example.com");
		this.invites.invite("grace@example.com");

		Response response = this.invites.list(query);

		assertThat(usernames(response)).containsExactly("ada@example.com", "grace@example.com");
	}

	@Test
	@TestEvidence(ASSUMED)
	void omitsExpiredInvitations() {
		this.invites.invite("ada@example.com");
		this.clock.shiftBy(Duration.ofDays(31));
		this.invites.invite("grace@example.com");

		Response all = this.invites.list("");
		Response filtered = this.invites.list("?username=ada@example.com");

		assertThat(usernames(all)).containsExactly("grace@example.com");
		assertThat(filtered).isExactly(200, "[]");
	}

	private static List<String> usernames(Response response) {
		return response.json("$[*].username");
	}

	private String masked(String username) {
		return this.invites.kind().masked(this.invites.acme(), username);
	}

}
