package io.mockatlas.api.invitation;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rejected requests for invitations to an organization, as far as they differ from those
 * for invitations to a project; {@link CreateInviteRejectionTests} has the rest. No
 * rejected request creates an invitation.
 */
@AtlasTest
class CreateOrgInviteRejectionTests {

	private final Acme acme;

	private final InviteClient invites;

	CreateOrgInviteRejectionTests(AtlasClient atlas, Acme acme) {
		this.acme = acme;
		this.invites = new InviteClient(atlas, InviteKind.ORGANIZATION, acme);
	}

	@AfterEach
	void assertNoInvitations() {
		assertThat(this.invites.list("")).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsProjectRole() {
		Response response = this.invites.create("""
				{"roles":["ORG_MEMBER","GROUP_OWNER"],"username":"ada@example.com"}""");

		InviteErrors.assertRejectsProjectRole(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { InviteErrors.UNKNOWN_ID, "x", "" })
	@TestEvidence(DOCUMENTED)
	void rejectsUnknownTeam(String id) {
		Response response = inviteToTeam(id);

		assertThat(response).isRejected(404, "TEAM_NOT_FOUND", "No team with ID %s exists.", id);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsTeamOfAnotherOrganization(Acme other) {
		String id = other.team().id().value();

		Response response = inviteToTeam(id);

		assertThat(response).isRejected(404, "TEAM_NOT_IN_ORG", "Team %s is not in Organization %s.", id,
				this.acme.id().value());
	}

	@ParameterizedTest
	@ValueSource(strings = { InviteErrors.UNKNOWN_ID, "x" })
	@TestEvidence(DOCUMENTED)
	void rejectsUnknownProject(String id) {
		Response response = inviteToProject(id, "[\"GROUP_OWNER\"]");

		assertThat(response).isRejected(404, "GROUP_NOT_FOUND", "No group with ID %s exists.", id);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsProjectOfAnotherOrganization(Acme other) {
		String id = other.webId().value();

		Response response = inviteToProject(id, "[\"GROUP_OWNER\"]");

		assertThat(response).isRejected(400, "GROUP_MISMATCH", "The specified group ID %s does not match the URL.", id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "null" })
	@TestEvidence(ASSUMED)
	void requiresRolesOnProject(String roles) {
		InviteErrors.assertMissingAttribute(inviteToProject(this.acme.webId().value(), roles), "roles");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", """
			{"groupId":"","roles":["GROUP_OWNER"]}""", """
			{"groupId":null,"roles":["GROUP_OWNER"]}""" })
	@TestEvidence(ASSUMED)
	void requiresProjectOfProjectRoles(String assignment) {
		Response response = this.invites.create("""
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","groupRoleAssignments":[%s]}"""
			.formatted(assignment));

		InviteErrors.assertMissingAttribute(response, "groupId");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsOrgRoleAndUnknownRoleOnProject() {
		String web = this.acme.webId().value();

		Response orgRole = inviteToProject(web, "[\"ORG_OWNER\"]");
		Response unknownRole = inviteToProject(web, "[\"GROUP_KING\"]");

		InviteErrors.assertRejectsOrgRole(orgRole);
		InviteErrors.assertInvalidEnumValue(unknownRole, "GROUP_KING");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = ASSUMED, of = "the nearest recorded code")
	void rejectsActiveMember(Api api, AcmeFactory acmes) {
		String username = this.acme.id() + "@example.com";
		acmes.addMember(this.acme, username);

		Response response = this.invites.on(api).create("""
				{"roles":["ORG_OWNER"],"username":"%s"}""".formatted(username.toUpperCase()));

		InviteErrors.assertUserAlreadyExists(response, username);
	}

	private Response inviteToTeam(String id) {
		return this.invites.create("""
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","teamIds":["%s"]}""".formatted(id));
	}

	private Response inviteToProject(String id, String roles) {
		return this.invites.create("""
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","groupRoleAssignments":[\
				{"groupId":"%s","roles":%s}]}""".formatted(id, roles));
	}

}
