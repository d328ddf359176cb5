package io.mockatlas.api.user;

import java.time.Duration;
import java.util.List;

import io.mockatlas.api.Successor;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /groups/{groupId}/users} of version 2025-02-19 and what is below it.
 */
@AtlasTest
class ProjectUserTests {

	private static final String ADA = """
			{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private final Successor successor;

	private final Acme acme;

	ProjectUserTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.acme = acme;
		this.successor = new Successor(this.atlas);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "an invitation to the organization; that it offers ORG_MEMBER is assumed")
	void invitesUnknownUserToOrganization() {
		Response response = add(ADA);

		assertThat(response.status()).isEqualTo(201);
		assertThat(response.masked()).isEqualTo("""
				{"id":"<id>","invitationCreatedAt":"<time>","invitationExpiresAt":"<time>","inviterUsername":"%s",\
				"orgMembershipStatus":"PENDING","roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}"""
			.formatted(this.acme.projectOwner().publicKey()));
		assertThat(response.headerNames()).isEqualTo(Api.V2.headersOfToday());
		Response invitations = this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		assertThat(invitations.<List<String>>json("$[*].roles[*]")).containsExactly("ORG_MEMBER");
		assertThat(invitations.<List<String>>json("$[*].groupRoleAssignments[*].groupRole"))
			.containsExactly("GROUP_READ_ONLY");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites())).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void extendsPendingInvitation() {
		Response invited = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_READ_ONLY"],"username":"ada@example.com"}""");

		Response response = add(ADA);

		assertThat(response.status()).isEqualTo(201);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200,
				"[" + invited.body()
					.replace("\"groupRoleAssignments\":[]", """
							"groupRoleAssignments":[{"groupId":"%s","groupRole":"GROUP_READ_ONLY"}]"""
						.formatted(this.acme.webId())) + "]");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void grantsRolesToActiveUserAtOnce() {
		String username = this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, username);

		Response response = add("""
				{"roles":["GROUP_OWNER","GROUP_READ_ONLY"],"username":"%s"}""".formatted(username));

		assertThat(response.status()).isEqualTo(201);
		assertThat(response.masked()).isEqualTo("""
				{"country":"US","createdAt":"<time>","firstName":"%1$s","id":"<id>","lastAuth":"<time>",\
				"lastName":"Example","mobileNumber":null,"orgMembershipStatus":"ACTIVE",\
				"roles":["GROUP_OWNER","GROUP_READ_ONLY"],"username":"%1$s@example.com"}""".formatted(this.acme.id()));
		assertThat(this.acmes.membership(this.acme, username).grants()).hasSize(2);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "a conflict; the code is assumed")
	void refusesWhoIsInProjectAlready() {
		add(ADA);

		assertThat(add(ADA)).isRefused(409, "USER_ALREADY_EXISTS", "A user with username %s already exists.",
				"ada@example.com");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void replacesExpiredInvitation() {
		String first = add(ADA).json("$.id");
		this.clock.shiftBy(Duration.ofDays(31));

		assertThat(add(ADA).<String>json("$.id")).isNotEqualTo(first);
		assertThat(list("?orgMembershipStatuses=INVITATION_EXPIRED")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                                        | 400 | MISSING_ATTRIBUTE
			{"username":"a@example.com"}                              | 400 | MISSING_ATTRIBUTE
			{"username":"a@example.com","roles":[]}                   | 400 | MISSING_ATTRIBUTE
			{"username":"a@example.com","roles":"GROUP_OWNER"}        | 400 | INVALID_JSON_ATTRIBUTE
			{"username":"a@example.com","roles":["GROUP_KING"]}       | 400 | INVALID_ENUM_VALUE
			{"username":"a@example.com","roles":["ORG_OWNER"]}        | 400 | CANNOT_ADD_ORG_ROLE
			{"username":"a","roles":["GROUP_OWNER"]}                  | 400 | INVALID_USERNAME""")
	@TestEvidence(DOCUMENTED)
	void refusesAndChangesNothing(String body, int status, String code) {
		Response response = add(body);

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the parameters; the order is assumed")
	void listsThoseWithRolesOnProjectAndOwnersIfAskedTo() {
		add(ADA);
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_OWNER"],"username":"owner@example.com"}""");
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"member@example.com"}""");
		this.atlas.post(this.acme.orgOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_OWNER"],"username":"invited@example.com"}""");

		assertThat(list("")).containsExactly("ada@example.com");
		assertThat(list("?flattenTeams=true")).containsExactly("ada@example.com");
		assertThat(list("?includeOrgUsers=true")).containsExactly("ada@example.com", "owner@example.com");
		assertThat(list("?orgMembershipStatuses=ACTIVE")).isEmpty();
		assertThat(list("?username=nobody@example.com")).isEmpty();
		assertThat(
				this.successor.get(this.acme.projectReader(), Successor.webUsers(this.acme) + "?flattenTeams=perhaps"))
			.isRefused(400, "INVALID_QUERY_PARAMETER", "Invalid query parameter %s specified.", "flattenTeams");
	}

	@Test
	@TestEvidence(ASSUMED)
	void namesUnsetFiltersInSelfLink() {
		Response response = this.successor.get(this.acme.projectReader(), Successor.webUsers(this.acme));

		assertThat(response).isExactly(200, """
				{"links":[{"href":"%s?includeCount=true&flattenTeams=false&includeOrgUsers=false&username=\
				&orgMembershipStatus=&orgMembershipStatuses=&pageNum=1&itemsPerPage=100","rel":"self"}],\
				"results":[],"totalCount":0}""".formatted(this.atlas.url(Successor.webUsers(this.acme))));
	}

	@Test
	@TestEvidence(RECORDED)
	void removalLeavesPendingMembership() {
		Response added = add(ADA);
		String id = added.json("$.id");

		Response got = this.successor.get(this.acme.projectReader(), path(id));
		Response removed = this.successor.delete(this.acme.projectOwner(), path(id));

		assertThat(got).isExactly(200, added.body());
		assertThat(removed).isExactly(204, "");
		assertThat(this.successor.get(this.acme.projectReader(), path(id))).isRefused(404, "RESOURCE_NOT_FOUND",
				"Cannot find resource %s.", id);
		assertThat(this.successor.delete(this.acme.projectOwner(), path(id)).status()).isEqualTo(404);
		assertThat(this.successor.get(this.acme.orgOwner(), Successor.users(this.acme) + "/" + id)
			.<List<Object>>json("$.roles.groupRoleAssignments")).isEmpty();
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void addsAndRemovesRolesButTheLast() {
		String id = add(ADA).json("$.id");

		Response added = role(id, ":addRole", "GROUP_OWNER");
		Response again = role(id, ":addRole", "GROUP_OWNER");
		Response removed = role(id, ":removeRole", "GROUP_READ_ONLY");
		Response last = role(id, ":removeRole", "GROUP_OWNER");

		assertThat(added.<List<String>>json("$.roles")).containsExactly("GROUP_READ_ONLY", "GROUP_OWNER");
		assertThat(again).isExactly(200, added.body());
		assertThat(removed.<List<String>>json("$.roles")).containsExactly("GROUP_OWNER");
		assertThat(last).isRefused(403, "NO_ROLES_IN_ASSIGNMENT", "You cannot remove all project roles a team has.");
		assertThat(this.successor.get(this.acme.projectReader(), path(id))).isExactly(200, removed.body());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                            | 400 | MISSING_ATTRIBUTE
			{"groupRole":7}               | 400 | INVALID_JSON_ATTRIBUTE
			{"groupRole":"GROUP_KING"}    | 400 | INVALID_ENUM_VALUE
			{"groupRole":"ORG_OWNER"}     | 400 | CANNOT_ADD_ORG_ROLE""")
	@TestEvidence(DOCUMENTED)
	void refusesWhatIsNoRole(String body, int status, String code) {
		String id = add(ADA).json("$.id");

		for (String verb : List.of(":addRole", ":removeRole")) {
			Response response = this.successor.post(this.acme.projectOwner(), path(id) + verb, body);

			assertThat(response.status()).isEqualTo(status);
			assertThat(response.header("X-Error-Code")).isEqualTo(code);
		}
	}

	private Response role(String id, String verb, String role) {
		return this.successor.post(this.acme.projectOwner(), path(id) + verb, """
				{"groupRole":"%s"}""".formatted(role));
	}

	private Response add(String body) {
		return this.successor.post(this.acme.projectOwner(), Successor.webUsers(this.acme), body);
	}

	private List<String> list(String query) {
		return this.successor.get(this.acme.projectReader(), Successor.webUsers(this.acme) + query)
			.json("$.results[*].username");
	}

	private String path(String id) {
		return Successor.webUsers(this.acme) + "/" + id;
	}

}
