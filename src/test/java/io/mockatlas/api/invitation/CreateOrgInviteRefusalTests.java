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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code POST /orgs/{orgId}/invites} refuses; after each refusal nobody is invited.
 */
@AtlasTest
class CreateOrgInviteRefusalTests {

	private static final String MISSING = "The required attribute %s was not specified.";

	private static final String UNKNOWN_ID = "690000000000000000000fff";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	CreateOrgInviteRefusalTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
	}

	@AfterEach
	void invitedNobody() {
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void asksForUsernameFirst(Api api) {
		Response response = this.atlas.post(this.acme.orgOwner(), api.invites(this.acme), "{}");

		assertThat(response).isRefused(400, "MISSING_ATTRIBUTE", MISSING, "username");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"roles":["ORG_MEMBER"]}                                  | username
			{"roles":["ORG_MEMBER"],"username":""}                    | username
			{"roles":["ORG_MEMBER"],"username":null}                  | username
			{"username":"ada@example.com"}                            | roles
			{"username":"ada@example.com","roles":[]}                 | roles
			{"username":"ada@example.com","roles":null}               | roles""")
	@TestEvidence(value = DOCUMENTED, of = "missing; that empty is the same is assumed")
	void asksForWhatIsMissingOrEmpty(String body, String attribute) {
		Response response = invite(body);

		assertThat(response).isRefused(400, "MISSING_ATTRIBUTE", MISSING, attribute);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada", "@example.com", "ada@", "ada@localhost", "ada@example.com ", " ada@example.com",
			"a b@example.com", "ada@exa mple.com", "ada@@example.com", "ada@example..com", "ada@example.com,x@y.zz",
			"Ada <ada@example.com>", "ada@example.com\\u0000", "ada\\n@example.com", "ada@[127.0.0.1]", " " })
	@TestEvidence(DOCUMENTED)
	void refusesUsernameThatIsNoAddress(String username) {
		Response response = invite("""
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username));

		assertThat(response).isRefused(400, "INVALID_USERNAME", "The specified username is not a valid email address.");
	}

	@Test
	@TestEvidence(ASSUMED)
	void refusesAddressTooLongToBeOne() {
		Response longLocalPart = invite("""
				{"roles":["ORG_MEMBER"],"username":"%s@example.com"}""".formatted("a".repeat(65)));
		Response longAddress = invite("""
				{"roles":["ORG_MEMBER"],"username":"ada@%scom"}""".formatted("example.".repeat(40)));

		assertThat(longLocalPart).isRefused(400, "INVALID_USERNAME",
				"The specified username is not a valid email address.");
		assertThat(longAddress).isRefused(400, "INVALID_USERNAME",
				"The specified username is not a valid email address.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ORG_KING", "org_member", "", " ORG_MEMBER", "%s", "<b>" })
	@TestEvidence(DOCUMENTED)
	void refusesRoleThatDoesNotExist(String role) {
		Response response = invite("{\"username\":\"ada@example.com\",\"roles\":[\"ORG_MEMBER\",\"" + role + "\"]}");

		assertThat(response).isRefused(400, "INVALID_ENUM_VALUE", "An invalid enumeration value %s was specified.",
				role);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void refusesProjectRole() {
		Response response = invite("""
				{"roles":["ORG_MEMBER","GROUP_OWNER"],"username":"ada@example.com"}""");

		assertThat(response).isRefused(400, "CANNOT_ADD_GROUP_ROLE",
				"Adding a group-level role in an organization is not supported.");
	}

	@ParameterizedTest
	@ValueSource(strings = { UNKNOWN_ID, "x", "" })
	@TestEvidence(DOCUMENTED)
	void refusesTeamThatDoesNotExist(String id) {
		Response response = inviteToTeam(id);

		assertThat(response).isRefused(404, "TEAM_NOT_FOUND", "No team with ID %s exists.", id);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void refusesTeamOfAnotherOrganization() {
		String id = this.acmes.create().team().id().value();

		Response response = inviteToTeam(id);

		assertThat(response).isRefused(404, "TEAM_NOT_IN_ORG", "Team %s is not in Organization %s.", id,
				this.acme.id().value());
	}

	@ParameterizedTest
	@ValueSource(strings = { UNKNOWN_ID, "x" })
	@TestEvidence(DOCUMENTED)
	void refusesProjectThatDoesNotExist(String id) {
		Response response = inviteToProject(id, "[\"GROUP_OWNER\"]");

		assertThat(response).isRefused(404, "GROUP_NOT_FOUND", "No group with ID %s exists.", id);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void refusesProjectOfAnotherOrganization() {
		String id = this.acmes.create().webId().value();

		Response response = inviteToProject(id, "[\"GROUP_OWNER\"]");

		assertThat(response).isRefused(400, "GROUP_MISMATCH", "The specified group ID %s does not match the URL.", id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "null" })
	@TestEvidence(ASSUMED)
	void refusesProjectWithoutRoles(String roles) {
		Response response = inviteToProject(this.acme.webId().value(), roles);

		assertThat(response).isRefused(400, "MISSING_ATTRIBUTE", MISSING, "roles");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", """
			{"groupId":"","roles":["GROUP_OWNER"]}""", """
			{"groupId":null,"roles":["GROUP_OWNER"]}""" })
	@TestEvidence(ASSUMED)
	void refusesProjectRolesWithoutProject(String assignment) {
		Response response = invite("""
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","groupRoleAssignments":[%s]}"""
			.formatted(assignment));

		assertThat(response).isRefused(400, "MISSING_ATTRIBUTE", MISSING, "groupId");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void refusesWrongRolesOnProject() {
		String web = this.acme.webId().value();

		Response orgRole = inviteToProject(web, "[\"ORG_OWNER\"]");
		Response noRole = inviteToProject(web, "[\"GROUP_KING\"]");

		assertThat(orgRole).isRefused(400, "CANNOT_ADD_ORG_ROLE",
				"Adding an organization-level role in a group is not supported.");
		assertThat(noRole).isRefused(400, "INVALID_ENUM_VALUE", "An invalid enumeration value %s was specified.",
				"GROUP_KING");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = ASSUMED, of = "the nearest recorded code")
	void refusesActiveMember(Api api) {
		String username = this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, username);

		Response response = this.atlas.post(this.acme.orgOwner(), api.invites(this.acme), """
				{"roles":["ORG_OWNER"],"username":"%s"}""".formatted(username.toUpperCase()));

		assertThat(response).isRefused(409, "USER_ALREADY_EXISTS", "A user with username %s already exists.", username);
	}

	private Response inviteToTeam(String id) {
		return invite("""
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","teamIds":["%s"]}""".formatted(id));
	}

	private Response inviteToProject(String id, String roles) {
		return invite("""
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","groupRoleAssignments":[\
				{"groupId":"%s","roles":%s}]}""".formatted(id, roles));
	}

	private Response invite(String body) {
		return this.atlas.post(this.acme.orgOwner(), this.acme.invites(), body);
	}

}
