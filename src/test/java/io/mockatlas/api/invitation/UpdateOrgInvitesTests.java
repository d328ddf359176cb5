package io.mockatlas.api.invitation;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Updates of an invitation to an organization by username: {@code PATCH
 * /orgs/{orgId}/invites}, as far as they differ from those of an invitation to a project.
 * {@link UpdateInvitesTests} has the rest, and {@link UpdateOrgInviteByIdTests} the
 * attributes that can change.
 */
@AtlasTest
class UpdateOrgInvitesTests {

	private final Acme acme;

	private final InviteClient invites;

	private final Response created;

	UpdateOrgInvitesTests(AtlasClient atlas, Acme acme) {
		this.acme = acme;
		this.invites = new InviteClient(atlas, InviteKind.ORGANIZATION, acme);
		this.created = this.invites.create("""
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","teamIds":["%s"],\
				"groupRoleAssignments":[{"groupId":"%s","roles":["GROUP_OWNER"]}]}""".formatted(acme.team().id(),
				acme.webId()));
	}

	@Test
	@TestEvidence(ASSUMED)
	void removesTeamsAndProjects() {
		Response response = this.invites.update("""
				{"groupRoleAssignments":[],"teamIds":[],"username":"ada@example.com"}""");

		assertThat(response).isLike(InviteKind.ORGANIZATION.masked(this.acme, "ada@example.com"));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsProjectRole() {
		Response response = this.invites.update("""
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		InviteErrors.assertRejectsProjectRole(response);
		assertThat(this.invites.get(this.created.json("$.id"))).isExactly(200, this.created.body());
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsActiveMember(AcmeFactory acmes) {
		String username = this.acme.id() + "@example.com";
		acmes.addMember(this.acme, username);

		Response response = this.invites.update("""
				{"roles":["ORG_OWNER"],"username":"%s"}""".formatted(username));

		InviteErrors.assertUsernameNotFound(response, username);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void keepsInvitationOfInviteeToAnotherOrganization(Acme other) {
		Response elsewhere = this.invites.in(other).invite("ada@example.com");

		Response response = this.invites.update("""
				{"roles":["ORG_OWNER"],"username":"ada@example.com"}""");

		assertThat(response.status()).isEqualTo(200);
		assertThat(this.invites.in(other).get(elsewhere.json("$.id"))).isExactly(200, elsewhere.body());
	}

}
