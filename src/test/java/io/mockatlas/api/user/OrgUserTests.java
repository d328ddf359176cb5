package io.mockatlas.api.user;

import java.time.Duration;
import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET}, {@code PATCH} and {@code DELETE} of {@code /orgs/{orgId}/users/{userId}}.
 */
@AtlasTest
class OrgUserTests {

	private static final String NOT_FOUND = "Cannot find resource %s.";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final UserClient userClient;

	private final String memberId;

	private final Response created;

	private final String pendingId;

	OrgUserTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.userClient = new UserClient(atlas);
		this.memberId = acmes.addMember(acme, acme.id() + "@example.com").user().id().value();
		this.created = this.userClient.post(acme.orgOwner(), UserClient.users(acme), """
				{"roles":{"orgRoles":["ORG_MEMBER"],"groupRoleAssignments":[{"groupId":"%s",\
				"groupRoles":["GROUP_OWNER"]}]},"teamIds":["%s"],"username":"ada@example.com"}"""
			.formatted(acme.webId(), acme.team().id()));
		this.pendingId = this.created.json("$.id");
	}

	@Test
	@TestEvidence(RECORDED)
	void returnsPendingUser() {
		assertThat(get(this.pendingId)).isExactly(200, this.created.body());
	}

	@Test
	@TestEvidence(RECORDED)
	void returnsActiveUser() {
		assertThat(get(this.memberId)).isLike("""
				{"country":"US","createdAt":"<time>","firstName":"%1$s","id":"<id>","lastAuth":"<time>",\
				"lastName":"Example","mobileNumber":null,"orgMembershipStatus":"ACTIVE",\
				"roles":{"groupRoleAssignments":[],"orgRoles":["ORG_MEMBER"]},"teamIds":[],\
				"username":"%1$s@example.com"}""".formatted(this.acme.id()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "PATCH", "DELETE" })
	@TestEvidence(value = RECORDED, of = "the code; its parameter is assumed")
	void returns404ForUnknownUser(String method) {
		String path = UserClient.users(this.acme) + "/690000000000000000000fff";

		Response response = this.atlas.send(this.acme.orgOwner(), method, path, (method.equals("PATCH")) ? "{}" : null,
				"Accept", UserClient.ACCEPT, "Content-Type", "application/json");

		assertThat(response).isRejected(404, "RESOURCE_NOT_FOUND", NOT_FOUND, "690000000000000000000fff");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void returns404ForUserOfAnotherOrganization(Acme other) {
		Response response = this.userClient.get(other.orgOwner(), UserClient.users(other) + "/" + this.pendingId);

		assertThat(response).isRejected(404, "RESOURCE_NOT_FOUND", NOT_FOUND, this.pendingId);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the status; 404 for all other requests is assumed")
	void returnsUserWithExpiredInvitationOnlyOnRequest(TestClock clock) {
		clock.shiftBy(Duration.ofDays(31));

		Response expired = get(this.pendingId + "?orgMembershipStatuses=INVITATION_EXPIRED");

		assertThat(expired).isExactly(200, this.created.body().replace("PENDING", "INVITATION_EXPIRED"));
		assertThat(get(this.pendingId)).isRejected(404, "RESOURCE_NOT_FOUND", NOT_FOUND, this.pendingId);
		assertThat(patch(this.pendingId, "{}").status()).isEqualTo(404);
		assertThat(delete(this.pendingId).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{}                                                             | ORG_MEMBER    | 1 | 1
					{"roles":null,"teamIds":null,"username":"evil@example.com"}    | ORG_MEMBER    | 1 | 1
					{"roles":{"orgRoles":["ORG_READ_ONLY"]}}                       | ORG_READ_ONLY | 1 | 1
					{"roles":{"groupRoleAssignments":[]}}                          | ORG_MEMBER    | 0 | 1
					{"teamIds":[]}                                                 | ORG_MEMBER    | 1 | 0
					{"id":"690000000000000000000fff","inviterUsername":"evil","invitationCreatedAt":"2020-01-01T00:00:00Z"} | ORG_MEMBER | 1 | 1""")
	@TestEvidence(value = DOCUMENTED,
			of = "missing attributes keep their values; that id, inviter and dates do not change is recorded")
	void changesOnlyGivenAttributes(String body, String role, int projects, int teams, TestClock clock) {
		clock.shiftBy(Duration.ofHours(1));

		Response response = patch(this.pendingId, body);

		assertThat(response.<List<String>>json("$.roles.orgRoles")).containsExactly(role);
		assertThat(response.<List<Object>>json("$.roles.groupRoleAssignments")).hasSize(projects);
		assertThat(response.<List<Object>>json("$.teamIds")).hasSize(teams);
		for (String attribute : List.of("id", "invitationCreatedAt", "invitationExpiresAt", "inviterUsername",
				"username")) {
			assertThat(response.<String>json("$." + attribute)).isEqualTo(this.created.json("$." + attribute));
		}
		assertThat(get(this.pendingId)).isExactly(200, response.body());
	}

	@Test
	@TestEvidence(RECORDED)
	void changesInvitationOfPendingUser() {
		patch(this.pendingId, """
				{"roles":{"orgRoles":["ORG_OWNER"],"groupRoleAssignments":[]},"teamIds":[]}""");

		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isLike("""
				[{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[],"id":"<id>",\
				"inviterUsername":"%s","orgId":"%s","orgName":"Acme","roles":["ORG_OWNER"],"teamIds":[],\
				"username":"ada@example.com"}]""".formatted(this.acme.inviter(), this.acme.id()));
	}

	@Test
	@TestEvidence(RECORDED)
	void returnsChangesOfInvitation() {
		this.atlas.patch(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_READ_ONLY"],"username":"ada@example.com"}""");

		assertThat(get(this.pendingId)).isExactly(200, this.created.body().replace("ORG_MEMBER", "ORG_READ_ONLY"));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void changesActiveUser() {
		Response response = patch(this.memberId, """
				{"roles":{"orgRoles":["ORG_OWNER","ORG_MEMBER"],"groupRoleAssignments":[{"groupId":"%s",\
				"groupRoles":["GROUP_READ_ONLY"]}]},"teamIds":["%s"]}""".formatted(this.acme.webId(),
				this.acme.team().id()));

		assertThat(response.status()).isEqualTo(200);
		AcmeFactory.Membership membership = this.acmes.membership(this.acme, this.acme.id() + "@example.com");
		assertThat(membership.roles()).containsExactly("ORG_OWNER", "ORG_MEMBER");
		assertThat(membership.grants()).hasSize(1);
		assertThat(membership.teams()).containsExactly(this.acme.team().id());
		assertThat(get(this.memberId)).isExactly(200, response.body());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"roles":{"orgRoles":[]}}                                  | 403 | CANNOT_REMOVE_ALL_USER_ROLES
			{"roles":{"orgRoles":["ORG_KING"]},"teamIds":[]}           | 400 | INVALID_ENUM_VALUE
			{"roles":{"orgRoles":["GROUP_OWNER"]}}                     | 400 | CANNOT_ADD_GROUP_ROLE
			{"roles":"ORG_OWNER"}                                      | 400 | INVALID_JSON_ATTRIBUTE
			{"teamIds":["x"],"roles":{"orgRoles":["ORG_OWNER"]}}       | 404 | TEAM_NOT_FOUND
			[]                                                         | 400 | INVALID_JSON""")
	@TestEvidence(DOCUMENTED)
	void changesNothingIfRequestIsInvalid(String body, int status, String code) {
		for (String id : List.of(this.pendingId, this.memberId)) {
			String before = get(id).body();

			Response response = patch(id, body);

			assertThat(response.status()).isEqualTo(status);
			assertThat(response.header("X-Error-Code")).isEqualTo(code);
			assertThat(get(id)).isExactly(200, before);
		}
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "removing the pending user deletes the invitation")
	void removesPendingUserWithAllInvitations() {
		this.atlas.post(this.acme.orgOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		Response response = delete(this.pendingId);

		assertThat(response).isExactly(204, "");
		assertThat(response.header("Content-Type")).isEqualTo(UserClient.CONTENT_TYPE);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites())).isExactly(200, "[]");
		assertThat(delete(this.pendingId)).isRejected(404, "RESOURCE_NOT_FOUND", NOT_FOUND, this.pendingId);
	}

	@Test
	@TestEvidence(RECORDED)
	void returns404AfterInvitationIsDeleted() {
		String id = this.atlas.get(this.acme.orgOwner(), this.acme.invites()).json("$[0].id");

		this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id);

		assertThat(get(this.pendingId).status()).isEqualTo(404);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void removesActiveUser() {
		assertThat(delete(this.memberId)).isExactly(204, "");
		assertThat(get(this.memberId).status()).isEqualTo(404);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "recorded for API keys")
	void rejectsMalformedId() {
		String path = UserClient.users(this.acme) + "/x";

		assertThat(this.userClient.get(this.acme.orgOwner(), path)).isRejected(400, "PATH_PARAM_PARSE_ERROR",
				"One or more path parameter in the request URI %s is malformed.", path);
	}

	private Response get(String id) {
		return this.userClient.get(this.acme.orgMember(), UserClient.users(this.acme) + "/" + id);
	}

	private Response patch(String id, String body) {
		return this.userClient.patch(this.acme.orgOwner(), UserClient.users(this.acme) + "/" + id, body);
	}

	private Response delete(String id) {
		return this.userClient.delete(this.acme.orgOwner(), UserClient.users(this.acme) + "/" + id);
	}

}
