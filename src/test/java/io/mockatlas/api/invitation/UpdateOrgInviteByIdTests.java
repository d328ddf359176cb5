package io.mockatlas.api.invitation;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
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
 * Updates of an invitation to an organization by ID: {@code PATCH
 * /orgs/{orgId}/invites/{invitationId}}, as far as they differ from those of an
 * invitation to a project. {@link UpdateInviteByIdTests} has the rest.
 */
@AtlasTest
class UpdateOrgInviteByIdTests {

	private final Acme acme;

	private final InviteClient invites;

	private final Response created;

	private final String id;

	UpdateOrgInviteByIdTests(AtlasClient atlas, Acme acme) {
		this.acme = acme;
		this.invites = new InviteClient(atlas, InviteKind.ORGANIZATION, acme);
		this.created = this.invites.create(InviteKind.ORGANIZATION.fullRequest(acme, "ada@example.com"));
		this.id = this.created.json("$.id");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"teamIds":[]}                                            | ORG_MEMBER,ORG_GROUP_CREATOR | 0 | 1
			{"groupRoleAssignments":[]}                               | ORG_MEMBER,ORG_GROUP_CREATOR | 1 | 0
			{"roles":["ORG_OWNER"],"teamIds":[]}                      | ORG_OWNER                    | 0 | 1
			{"roles":null,"teamIds":[],"groupRoleAssignments":null}   | ORG_MEMBER,ORG_GROUP_CREATOR | 0 | 1""")
	@TestEvidence(value = ASSUMED, of = "attributes in the request replace, missing ones stay; null is missing")
	void replacesOnlyGivenAttributes(String body, String roles, int teams, int projectRoles) {
		Response response = this.invites.update(this.id, body);

		assertThat(response.<List<String>>json("$.roles")).containsExactly(roles.split(","));
		assertThat(response.<List<String>>json("$.teamIds")).hasSize(teams);
		assertThat(response.<List<Object>>json("$.groupRoleAssignments")).hasSize(projectRoles);
		assertThat(this.invites.get(this.id)).isExactly(200, response.body());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void replacesRolesOnProjects() {
		Response response = this.invites.update(this.id, """
				{"groupRoleAssignments":[{"groupId":"%s","roles":["GROUP_READ_ONLY","GROUP_USER_ADMIN"]}]}"""
			.formatted(this.acme.data().id()));

		assertThat(response).isExactly(200,
				this.created.body()
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
	void changesNothingIfOneAttributeIsRejected(String body, int status, String code) {
		Response response = this.invites.update(this.id, body);

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(this.invites.get(this.id)).isExactly(200, this.created.body());
	}

	@Test
	@TestEvidence(RECORDED)
	void rejectsInvitationOfAnotherOrganization(Acme other) {
		Response response = this.invites.in(other).update(this.id, """
				{"roles":["ORG_OWNER"]}""");

		InviteErrors.assertUnknownInvitation(response, this.id);
		assertThat(this.invites.get(this.id)).isExactly(200, this.created.body());
	}

}
