package io.mockatlas.api.invitation;

import java.time.Duration;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
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
 * {@code PATCH /orgs/{orgId}/invites}, which finds the invitation by username. What may
 * be changed is in {@link UpdateOrgInviteByIdTests}.
 */
@AtlasTest
class UpdateOrgInvitesTests {

	private static final String NOBODY = "No user with username %s exists.";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private final Acme acme;

	private Response invited;

	UpdateOrgInvitesTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.acme = acme;
	}

	@BeforeEach
	void invite() {
		this.invited = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","teamIds":["%s"],\
				"groupRoleAssignments":[{"groupId":"%s","roles":["GROUP_OWNER"]}]}""".formatted(this.acme.team().id(),
				this.acme.webId()));
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "roles are replaced; id, times and inviter stay")
	void replacesRolesAndKeepsTheRest(Api api) {
		this.clock.shiftBy(Duration.ofHours(1));

		Response response = this.atlas.patch(this.acme.orgOwner(), api.invites(this.acme), """
				{"roles":["ORG_READ_ONLY","ORG_OWNER"],"username":"ada@example.com"}""");

		assertThat(response).isExactly(200,
				this.invited.body().replace("\"ORG_MEMBER\"", "\"ORG_READ_ONLY\",\"ORG_OWNER\""));
		assertThat(response).hasHeadersOf(api);
		assertThat(get()).isExactly(200, response.body());
	}

	@Test
	@TestEvidence(ASSUMED)
	void findsUsernameInAnyCase() {
		Response response = patch("""
				{"roles":["ORG_OWNER"],"username":"ADA@Example.com"}""");

		assertThat(response).isExactly(200, this.invited.body().replace("ORG_MEMBER", "ORG_OWNER"));
	}

	@Test
	@TestEvidence(ASSUMED)
	void emptiesTeamsAndProjects() {
		Response response = patch("""
				{"groupRoleAssignments":[],"teamIds":[],"username":"ada@example.com"}""");

		assertThat(response).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[],"id":"<id>",\
				"inviterUsername":"%s","orgId":"%s","orgName":"Acme","roles":["ORG_MEMBER"],"teamIds":[],\
				"username":"ada@example.com"}""".formatted(this.acme.inviter(), this.acme.id()));
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"username":"ada@example.com"}""", """
			{"username":"ada@example.com","roles":null,"teamIds":null,"groupRoleAssignments":null}""" })
	@TestEvidence(value = ASSUMED, of = "what is left out or null is kept")
	void keepsWhatIsLeftOut(String body) {
		assertThat(patch(body)).isExactly(200, this.invited.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", """
			{"roles":["ORG_OWNER"]}""", """
			{"roles":["ORG_OWNER"],"username":""}""", """
			{"roles":["ORG_OWNER"],"username":null}""" })
	@TestEvidence(DOCUMENTED)
	void asksForUsername(String body) {
		assertThat(patch(body)).isRefused(400, "MISSING_ATTRIBUTE", "The required attribute %s was not specified.",
				"username");
		assertThat(get()).isExactly(200, this.invited.body());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void refusesEmptyRolesAndRolesOfProjects() {
		Response noRoles = patch("""
				{"roles":[],"username":"ada@example.com"}""");
		Response projectRole = patch("""
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		assertThat(noRoles).isRefused(400, "MISSING_ATTRIBUTE", "The required attribute %s was not specified.",
				"roles");
		assertThat(projectRole).isRefused(400, "CANNOT_ADD_GROUP_ROLE",
				"Adding a group-level role in an organization is not supported.");
		assertThat(get()).isExactly(200, this.invited.body());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void answersPersonWhoIsNotInvitedWithNotFound(Api api) {
		Response response = this.atlas.patch(this.acme.orgOwner(), api.invites(this.acme), """
				{"roles":["ORG_OWNER"],"username":"nobody@example.com"}""");

		assertThat(response).isRefused(404, "USERNAME_NOT_FOUND", NOBODY, "nobody@example.com");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersActiveMemberWithNotFound() {
		String username = this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, username);

		Response response = patch("""
				{"roles":["ORG_OWNER"],"username":"%s"}""".formatted(username));

		assertThat(response).isRefused(404, "USERNAME_NOT_FOUND", NOBODY, username);
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersExpiredInvitationWithNotFound() {
		this.clock.shiftBy(Duration.ofDays(31));

		Response response = patch("""
				{"roles":["ORG_OWNER"],"username":"ada@example.com"}""");

		assertThat(response).isRefused(404, "USERNAME_NOT_FOUND", NOBODY, "ada@example.com");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void leavesSamePersonInAnotherOrganizationAlone() {
		Acme other = this.acmes.create();
		Response elsewhere = this.atlas.post(other.orgOwner(), other.invites(), """
				{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""");

		patch("""
				{"roles":["ORG_OWNER"],"username":"ada@example.com"}""");

		assertThat(this.atlas.get(other.orgOwner(), other.invites() + "/" + elsewhere.<String>json("$.id")))
			.isExactly(200, elsewhere.body());
	}

	private Response patch(String body) {
		return this.atlas.patch(this.acme.orgOwner(), this.acme.invites(), body);
	}

	private Response get() {
		return this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "/" + this.invited.<String>json("$.id"));
	}

}
