package io.mockatlas.api.invitation;

import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Invitations to an organization that restricts access by domain.
 */
@AtlasTest
class DomainRestrictionTests {

	private static final String DETAIL = "User cannot be added to Organization because the domain in the User's "
			+ "username is not in the Organization's Allow List.";

	private static final String STRANGER = "ada@example.org";

	private final AtlasClient atlas;

	private final UserClient users;

	private final ControlClient control;

	private final AcmeFactory acmes;

	private final Acme acme;

	DomainRestrictionTests(AtlasClient atlas, ControlClient control, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.users = new UserClient(atlas);
		this.control = control;
		this.acmes = acmes;
		this.acme = acme;
	}

	@BeforeEach
	void restrict() {
		this.acmes.connect(this.acme, true, "example.com", "example.net");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "the error; that it applies to both APIs is assumed")
	void rejectsInvitationToOrganization(Api api) {
		Response response = invite(api, InviteKind.ORGANIZATION, STRANGER);

		assertThat(response).isRejected(400, "DOMAIN_NOT_IN_ALLOW_LIST", DETAIL);
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
		assertNotInvited();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "the error; that it applies to projects is assumed")
	void rejectsInvitationToProject(Api api) {
		Response response = invite(api, InviteKind.PROJECT, STRANGER);

		assertThat(response).isRejected(400, "DOMAIN_NOT_IN_ALLOW_LIST", DETAIL);
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
		assertNotInvited();
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the error; that it applies to users is assumed")
	void rejectsUsers() {
		Response ofOrganization = this.users.post(this.acme.orgOwner(), UserClient.users(this.acme), """
				{"username":"ada@example.org","roles":{"orgRoles":["ORG_MEMBER"]}}""");
		Response ofProject = this.users.post(this.acme.orgOwner(), UserClient.webUsers(this.acme), """
				{"username":"ada@example.org","roles":["GROUP_READ_ONLY"]}""");
		Response account = this.users.createAccount(this.acme, STRANGER);

		for (Response response : List.of(ofOrganization, ofProject, account)) {
			assertThat(response).isRejected(400, "DOMAIN_NOT_IN_ALLOW_LIST", DETAIL);
		}
		assertNotInvited();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "that approved domains are invited; that case is ignored is assumed")
	void invitesApprovedDomains(InviteKind kind) {
		assertThat(invite(Api.V2, kind, "ada@example.com").status()).isEqualTo(200);
		assertThat(invite(Api.V2, kind, "ada@EXAMPLE.net").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void rejectsSubdomains(InviteKind kind) {
		assertThat(invite(Api.V2, kind, "ada@sub.example.com")).isRejected(400, "DOMAIN_NOT_IN_ALLOW_LIST", DETAIL);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void invitesEveryDomainWhileDisabled(InviteKind kind) {
		this.acmes.connect(this.acme, false, "example.com");

		assertThat(invite(Api.V2, kind, STRANGER).status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void activeUsersAreNotAffected() {
		String username = this.acme.id() + "@example.org";
		this.acmes.addMember(this.acme, username);

		assertThat(invite(Api.V2, InviteKind.PROJECT, username).status()).isEqualTo(200);
		assertThat(this.acmes.membership(this.acme, username).grants()).hasSize(1);
		assertThat(invite(Api.V2, InviteKind.ORGANIZATION, username).header("X-Error-Code"))
			.isEqualTo("USER_ALREADY_EXISTS");
	}

	@Test
	@TestEvidence(ASSUMED)
	void pendingUsersAreNotAffected() {
		this.acmes.connect(this.acme, false);
		String username = this.acme.id() + "@example.org";
		String id = this.atlas.createInvitation(this.acme, username);
		this.acmes.connect(this.acme, true, "example.com");

		assertThat(invite(Api.V2, InviteKind.ORGANIZATION, username).header("X-Error-Code"))
			.isEqualTo("USER_ALREADY_EXISTS");
		assertThat(invite(Api.V2, InviteKind.PROJECT, username).status()).isEqualTo(200);
		assertThat(this.atlas
			.patch(this.acme.orgOwner(), this.acme.invites(),
					"{\"username\":\"" + username + "\",\"roles\":[\"ORG_OWNER\"]}")
			.status()).isEqualTo(200);
		assertThat(this.control.post("/invitations/" + id + "/accept").status()).isEqualTo(200);
		assertThat(this.acmes.membership(this.acme, username).roles()).containsExactly("ORG_OWNER");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "that the roles are checked first")
	void checksRolesFirst() {
		Response response = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["GROUP_OWNER"],"username":"ada@example.org"}""");

		assertThat(response.header("X-Error-Code")).isEqualTo("CANNOT_ADD_GROUP_ROLE");
	}

	@ParameterizedTest
	@EnumSource
	void costsNoStatement(InviteKind kind, SqlStatements statements) {
		int restricted = statements.during(() -> invite(Api.V2, kind, "a@example.com")).size();
		Acme free = this.acmes.create();

		assertThat(statements
			.during(() -> this.atlas.post(kind.inviter(free), kind.path(Api.V2, free), kind.request("a@example.com"))))
			.hasSize(restricted)
			.hasSize((kind == InviteKind.ORGANIZATION) ? 8 : 13);
	}

	private Response invite(Api api, InviteKind kind, String username) {
		return this.atlas.post(kind.inviter(this.acme), kind.path(api, this.acme), kind.request(username));
	}

	private void assertNotInvited() {
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).body()).isEqualTo("[]");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites()).body()).isEqualTo("[]");
	}

}
