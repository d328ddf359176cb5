package io.mockatlas.api;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.Answer;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Evidence;
import io.mockatlas.fixture.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static io.mockatlas.errors.Evidence.ASSUMED;
import static io.mockatlas.errors.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code POST /orgs/{orgId}/invites} refuses; after each refusal nobody is invited.
 */
@AtlasTest
class CreateOrgInviteRefusalTests {

	private static final String MISSING = "The required attribute %s was not specified.";

	private static final String UNKNOWN_ID = "690000000000000000000fff";

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	private Acme acme;

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
	}

	@AfterEach
	void invitedNobody() {
		assertThat(this.server.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(DOCUMENTED)
	void asksForUsernameFirst(Api api) {
		Answer answer = this.server.post(this.acme.orgOwner(), api.invites(this.acme), "{}");

		assertThat(answer).isRefused(400, "MISSING_ATTRIBUTE", MISSING, "username");
		assertThat(answer.headerNames()).isEqualTo(api.headersOfError());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"roles":["ORG_MEMBER"]}                                  | username
			{"roles":["ORG_MEMBER"],"username":""}                    | username
			{"roles":["ORG_MEMBER"],"username":null}                  | username
			{"username":"ada@example.com"}                            | roles
			{"username":"ada@example.com","roles":[]}                 | roles
			{"username":"ada@example.com","roles":null}               | roles""")
	@Evidence(value = DOCUMENTED, of = "missing; that empty is the same is assumed")
	void asksForWhatIsMissingOrEmpty(String body, String attribute) {
		Answer answer = invite(body);

		assertThat(answer).isRefused(400, "MISSING_ATTRIBUTE", MISSING, attribute);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada", "@example.com", "ada@", "ada@localhost", "ada@example.com ", " ada@example.com",
			"a b@example.com", "ada@exa mple.com", "ada@@example.com", "ada@example..com", "ada@example.com,x@y.zz",
			"Ada <ada@example.com>", "ada@example.com\\u0000", "ada\\n@example.com", "ada@[127.0.0.1]", " " })
	@Evidence(DOCUMENTED)
	void refusesUsernameThatIsNoAddress(String username) {
		Answer answer = invite("""
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username));

		assertThat(answer).isRefused(400, "INVALID_USERNAME", "The specified username is not a valid email address.");
	}

	@Test
	@Evidence(ASSUMED)
	void refusesAddressTooLongToBeOne() {
		Answer longLocalPart = invite("""
				{"roles":["ORG_MEMBER"],"username":"%s@example.com"}""".formatted("a".repeat(65)));
		Answer longAddress = invite("""
				{"roles":["ORG_MEMBER"],"username":"ada@%scom"}""".formatted("example.".repeat(40)));

		assertThat(longLocalPart).isRefused(400, "INVALID_USERNAME",
				"The specified username is not a valid email address.");
		assertThat(longAddress).isRefused(400, "INVALID_USERNAME",
				"The specified username is not a valid email address.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ORG_KING", "org_member", "", " ORG_MEMBER", "%s", "<b>" })
	@Evidence(DOCUMENTED)
	void refusesRoleThatDoesNotExist(String role) {
		Answer answer = invite("{\"username\":\"ada@example.com\",\"roles\":[\"ORG_MEMBER\",\"" + role + "\"]}");

		assertThat(answer).isRefused(400, "INVALID_ENUM_VALUE", "An invalid enumeration value %s was specified.", role);
	}

	@Test
	@Evidence(DOCUMENTED)
	void refusesProjectRole() {
		Answer answer = invite("""
				{"roles":["ORG_MEMBER","GROUP_OWNER"],"username":"ada@example.com"}""");

		assertThat(answer).isRefused(400, "CANNOT_ADD_GROUP_ROLE",
				"Adding a group-level role in an organization is not supported.");
	}

	@ParameterizedTest
	@ValueSource(strings = { UNKNOWN_ID, "x", "" })
	@Evidence(DOCUMENTED)
	void refusesTeamThatDoesNotExist(String id) {
		Answer answer = inviteToTeam(id);

		assertThat(answer).isRefused(404, "TEAM_NOT_FOUND", "No team with ID %s exists.", id);
	}

	@Test
	@Evidence(DOCUMENTED)
	void refusesTeamOfAnotherOrganization() {
		String id = this.acmes.found().team().id().value();

		Answer answer = inviteToTeam(id);

		assertThat(answer).isRefused(404, "TEAM_NOT_IN_ORG", "Team %s is not in Organization %s.", id,
				this.acme.id().value());
	}

	@ParameterizedTest
	@ValueSource(strings = { UNKNOWN_ID, "x" })
	@Evidence(DOCUMENTED)
	void refusesProjectThatDoesNotExist(String id) {
		Answer answer = inviteToProject(id, "[\"GROUP_OWNER\"]");

		assertThat(answer).isRefused(404, "GROUP_NOT_FOUND", "No group with ID %s exists.", id);
	}

	@Test
	@Evidence(DOCUMENTED)
	void refusesProjectOfAnotherOrganization() {
		String id = this.acmes.found().webId().value();

		Answer answer = inviteToProject(id, "[\"GROUP_OWNER\"]");

		assertThat(answer).isRefused(400, "GROUP_MISMATCH", "The specified group ID %s does not match the URL.", id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "null" })
	@Evidence(ASSUMED)
	void refusesProjectWithoutRoles(String roles) {
		Answer answer = inviteToProject(this.acme.webId().value(), roles);

		assertThat(answer).isRefused(400, "MISSING_ATTRIBUTE", MISSING, "roles");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", """
			{"groupId":"","roles":["GROUP_OWNER"]}""", """
			{"groupId":null,"roles":["GROUP_OWNER"]}""" })
	@Evidence(ASSUMED)
	void refusesProjectRolesWithoutProject(String assignment) {
		Answer answer = invite("""
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","groupRoleAssignments":[%s]}"""
			.formatted(assignment));

		assertThat(answer).isRefused(400, "MISSING_ATTRIBUTE", MISSING, "groupId");
	}

	@Test
	@Evidence(DOCUMENTED)
	void refusesWrongRolesOnProject() {
		String web = this.acme.webId().value();

		Answer orgRole = inviteToProject(web, "[\"ORG_OWNER\"]");
		Answer noRole = inviteToProject(web, "[\"GROUP_KING\"]");

		assertThat(orgRole).isRefused(400, "CANNOT_ADD_ORG_ROLE",
				"Adding an organization-level role in a group is not supported.");
		assertThat(noRole).isRefused(400, "INVALID_ENUM_VALUE", "An invalid enumeration value %s was specified.",
				"GROUP_KING");
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = ASSUMED, of = "the nearest recorded code")
	void refusesActiveMember(Api api) {
		String username = this.acme.id() + "@example.com";
		this.acmes.join(this.acme, username);

		Answer answer = this.server.post(this.acme.orgOwner(), api.invites(this.acme), """
				{"roles":["ORG_OWNER"],"username":"%s"}""".formatted(username.toUpperCase()));

		assertThat(answer).isRefused(409, "USER_ALREADY_EXISTS", "A user with username %s already exists.", username);
	}

	private Answer inviteToTeam(String id) {
		return invite("""
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","teamIds":["%s"]}""".formatted(id));
	}

	private Answer inviteToProject(String id, String roles) {
		return invite("""
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","groupRoleAssignments":[\
				{"groupId":"%s","roles":%s}]}""".formatted(id, roles));
	}

	private Answer invite(String body) {
		return this.server.post(this.acme.orgOwner(), this.acme.invites(), body);
	}

}
