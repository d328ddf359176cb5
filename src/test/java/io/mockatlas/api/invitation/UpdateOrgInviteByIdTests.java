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
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.membership.InvitationLifecycle;
import org.junit.jupiter.api.BeforeEach;
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
 * {@code PATCH /orgs/{orgId}/invites/{invitationId}}.
 */
@AtlasTest
class UpdateOrgInviteByIdTests {

	private static final String ROLES = """
			{"roles":["ORG_OWNER"]}""";

	private static final String UNKNOWN = "An invalid invitation ID %s was specified.";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private final InvitationLifecycle lifecycle;

	private final Acme acme;

	private Response invited;

	private String id;

	UpdateOrgInviteByIdTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, InvitationLifecycle lifecycle,
			Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.lifecycle = lifecycle;
		this.acme = acme;
	}

	@BeforeEach
	void invite() {
		this.invited = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER","ORG_GROUP_CREATOR"],"username":"ada@example.com","teamIds":["%s"],\
				"groupRoleAssignments":[{"groupId":"%s","roles":["GROUP_OWNER"]}]}""".formatted(this.acme.team().id(),
				this.acme.webId()));
		this.id = this.invited.json("$.id");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "roles are replaced; id, times and inviter stay")
	void replacesRolesAndKeepsTheRest(Api api) {
		this.clock.shiftBy(Duration.ofHours(1));

		Response response = this.atlas.patch(this.acme.orgOwner(), api.invites(this.acme) + "/" + this.id, """
				{"roles":["ORG_READ_ONLY","ORG_BILLING_ADMIN"]}""");

		assertThat(response).isExactly(200, this.invited.body()
			.replace("\"ORG_MEMBER\",\"ORG_GROUP_CREATOR\"", "\"ORG_READ_ONLY\",\"ORG_BILLING_ADMIN\""));
		assertThat(response).hasHeadersOf(api);
		assertThat(get()).isExactly(200, response.body());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"teamIds":[]}                                            | ORG_MEMBER,ORG_GROUP_CREATOR | 0 | 1
			{"groupRoleAssignments":[]}                               | ORG_MEMBER,ORG_GROUP_CREATOR | 1 | 0
			{"roles":["ORG_OWNER"],"teamIds":[]}                      | ORG_OWNER                    | 0 | 1
			{"roles":null,"teamIds":[],"groupRoleAssignments":null}   | ORG_MEMBER,ORG_GROUP_CREATOR | 0 | 1""")
	@TestEvidence(value = ASSUMED, of = "what is given replaces, what is left out is kept; null is left out")
	void replacesOnlyWhatIsGiven(String body, String roles, int teams, int projectRoles) {
		Response response = patch(body);

		assertThat(response.<List<String>>json("$.roles")).containsExactly(roles.split(","));
		assertThat(response.<List<String>>json("$.teamIds")).hasSize(teams);
		assertThat(response.<List<Object>>json("$.groupRoleAssignments")).hasSize(projectRoles);
		assertThat(get()).isExactly(200, response.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", """
			{"username":"grace@example.com"}""", """
			{"id":"690000000000000000000001","createdAt":"2020-01-01T00:00:00Z","orgName":"Evil"}""" })
	@TestEvidence(value = ASSUMED, of = "the update by id reads no username, and nobody reads the rest")
	void changesNothingElse(String body) {
		Response response = patch(body);

		assertThat(response).isExactly(200, this.invited.body());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void replacesRolesOnProjects() {
		Response response = patch("""
				{"groupRoleAssignments":[{"groupId":"%s","roles":["GROUP_READ_ONLY","GROUP_USER_ADMIN"]}]}"""
			.formatted(this.acme.data().id()));

		assertThat(response).isExactly(200,
				this.invited.body()
					.replace("""
							{"groupId":"%s","groupRole":"GROUP_OWNER"}""".formatted(this.acme.webId()),
							"""
									{"groupId":"%1$s","groupRole":"GROUP_READ_ONLY"},{"groupId":"%1$s","groupRole":"GROUP_USER_ADMIN"}"""
								.formatted(this.acme.data().id())));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"roles":[]}                                             | 400 | MISSING_ATTRIBUTE
			{"roles":["GROUP_OWNER"]}                                | 400 | CANNOT_ADD_GROUP_ROLE
			{"teamIds":[],"roles":["ORG_KING"]}                      | 400 | INVALID_ENUM_VALUE
			{"roles":["ORG_OWNER"],"teamIds":["x"]}                  | 404 | TEAM_NOT_FOUND
			{"roles":["ORG_OWNER"],"groupRoleAssignments":[{}]}      | 400 | MISSING_ATTRIBUTE
			{"teamIds":[],"groupRoleAssignments":[{"groupId":"x"}]}  | 404 | GROUP_NOT_FOUND""")
	@TestEvidence(DOCUMENTED)
	void changesNothingWhereOnePartIsRefused(String body, int status, String code) {
		Response response = patch(body);

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(get()).isExactly(200, this.invited.body());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void answersUnknownIdWithNotFound(Api api) {
		Response response = this.atlas.patch(this.acme.orgOwner(), api.invites(this.acme) + "/690000000000000000000fff",
				ROLES);

		assertThat(response).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, "690000000000000000000fff");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersExpiredInvitationWithNotFound() {
		this.clock.shiftBy(Duration.ofDays(31));

		assertThat(patch(ROLES)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@TestEvidence(RECORDED)
	void answersAcceptedInvitationWithNotFound() {
		this.lifecycle.accept(new InvitationId(this.id));

		assertThat(patch(ROLES)).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
	}

	@Test
	@TestEvidence(RECORDED)
	void answersInvitationOfAnotherOrganizationWithNotFound() {
		Acme other = this.acmes.create();

		Response response = this.atlas.patch(other.orgOwner(), other.invites() + "/" + this.id, ROLES);

		assertThat(response).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, this.id);
		assertThat(get()).isExactly(200, this.invited.body());
	}

	@Test
	@TestEvidence(ASSUMED)
	void answersInvitationToProjectWithNotFound() {
		String toProject = this.atlas.post(this.acme.orgOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""").json("$.id");

		Response response = this.atlas.patch(this.acme.orgOwner(), this.acme.invites() + "/" + toProject, ROLES);

		assertThat(response).isRefused(404, "INVALID_INVITATION_ID", UNKNOWN, toProject);
	}

	private Response patch(String body) {
		return this.atlas.patch(this.acme.orgOwner(), this.acme.invites() + "/" + this.id, body);
	}

	private Response get() {
		return this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "/" + this.id);
	}

}
