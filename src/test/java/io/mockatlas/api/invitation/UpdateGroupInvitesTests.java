package io.mockatlas.api.invitation;

import java.time.Duration;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code PATCH /groups/{groupId}/invites}, which finds the invitation by username.
 */
@AtlasTest
class UpdateGroupInvitesTests {

	private static final String NOBODY = "No user with username %s exists.";

	private final AtlasClient atlas;

	private final TestClock clock;

	private final Acme acme;

	private Response invited;

	UpdateGroupInvitesTests(AtlasClient atlas, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.clock = clock;
		this.acme = acme;
	}

	@BeforeEach
	void invite() {
		this.invited = this.atlas.post(this.acme.projectOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "roles are replaced; id, times and inviter stay, whoever changes it")
	void replacesRolesAndKeepsTheRest(Api api) {
		this.clock.shiftBy(Duration.ofHours(1));

		Response response = this.atlas.patch(this.acme.orgOwner(), api.webInvites(this.acme), """
				{"roles":["GROUP_USER_ADMIN","GROUP_OWNER"],"username":"ADA@example.com"}""");

		assertThat(response).isExactly(200,
				this.invited.body().replace("\"GROUP_READ_ONLY\"", "\"GROUP_USER_ADMIN\",\"GROUP_OWNER\""));
		assertThat(response).hasHeadersOf(api);
		assertThat(get()).isExactly(200, response.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"username":"ada@example.com"}""", """
			{"username":"ada@example.com","roles":null,"other":true}""" })
	@TestEvidence(value = ASSUMED, of = "what is left out or null is kept")
	void keepsWhatIsLeftOut(String body) {
		assertThat(patch(body)).isExactly(200, this.invited.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", """
			{"roles":["GROUP_OWNER"]}""", """
			{"roles":["GROUP_OWNER"],"username":""}""", """
			{"roles":["GROUP_OWNER"],"username":null}""" })
	@TestEvidence(DOCUMENTED)
	void asksForUsername(String body) {
		assertThat(patch(body)).isRefused(400, "MISSING_ATTRIBUTE", "The required attribute %s was not specified.",
				"username");
		assertThat(get()).isExactly(200, this.invited.body());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void refusesEmptyRolesAndRolesOfOrganizations() {
		Response noRoles = patch("""
				{"roles":[],"username":"ada@example.com"}""");
		Response orgRole = patch("""
				{"roles":["ORG_OWNER"],"username":"ada@example.com"}""");

		assertThat(noRoles).isRefused(400, "MISSING_ATTRIBUTE", "The required attribute %s was not specified.",
				"roles");
		assertThat(orgRole).isRefused(400, "CANNOT_ADD_ORG_ROLE",
				"Adding an organization-level role in a group is not supported.");
		assertThat(get()).isExactly(200, this.invited.body());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void answersPersonWhoIsNotInvitedToTheProjectWithNotFound(Api api) {
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"grace@example.com"}""");

		Response response = this.atlas.patch(this.acme.projectOwner(), api.webInvites(this.acme), """
				{"roles":["GROUP_OWNER"],"username":"grace@example.com"}""");

		assertThat(response).isRefused(404, "USERNAME_NOT_FOUND", NOBODY, "grace@example.com");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersExpiredInvitationWithNotFound() {
		this.clock.shiftBy(Duration.ofDays(31));

		Response response = patch("""
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		assertThat(response).isRefused(404, "USERNAME_NOT_FOUND", NOBODY, "ada@example.com");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void leavesSamePersonInAnotherProjectAlone() {
		String data = "/api/atlas/v2/groups/" + this.acme.data().id() + "/invites";
		Response elsewhere = this.atlas.post(this.acme.orgOwner(), data, """
				{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""");

		patch("""
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		assertThat(this.atlas.get(this.acme.orgOwner(), data)).isExactly(200, "[" + elsewhere.body() + "]");
	}

	private Response patch(String body) {
		return this.atlas.patch(this.acme.projectOwner(), this.acme.webInvites(), body);
	}

	private Response get() {
		return this.atlas.get(this.acme.projectOwner(),
				this.acme.webInvites() + "/" + this.invited.<String>json("$.id"));
	}

}
