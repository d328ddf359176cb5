package io.mockatlas.api.user;

import java.time.Duration;
import java.util.List;

import io.mockatlas.api.Successor;
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

	private static final String UNKNOWN = "Cannot find resource %s.";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private final Successor successor;

	private final Acme acme;

	private final String memberId;

	private final Response invited;

	private final String pendingId;

	OrgUserTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.acme = acme;
		this.successor = new Successor(this.atlas);
		String member = this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, member);
		this.memberId = this.acmes.membership(this.acme, member).userId();
		this.invited = this.successor.post(this.acme.orgOwner(), Successor.users(this.acme), """
				{"roles":{"orgRoles":["ORG_MEMBER"],"groupRoleAssignments":[{"groupId":"%s",\
				"groupRoles":["GROUP_OWNER"]}]},"teamIds":["%s"],"username":"ada@example.com"}"""
			.formatted(this.acme.webId(), this.acme.team().id()));
		this.pendingId = this.invited.json("$.id");
	}

	@Test
	@TestEvidence(RECORDED)
	void getsPendingUser() {
		assertThat(get(this.pendingId)).isExactly(200, this.invited.body());
	}

	@Test
	@TestEvidence(RECORDED)
	void getsActiveUser() {
		assertThat(get(this.memberId)).isLike("""
				{"country":"US","createdAt":"<time>","firstName":"%1$s","id":"<id>","lastAuth":"<time>",\
				"lastName":"Example","mobileNumber":null,"orgMembershipStatus":"ACTIVE",\
				"roles":{"groupRoleAssignments":[],"orgRoles":["ORG_MEMBER"]},"teamIds":[],\
				"username":"%1$s@example.com"}""".formatted(this.acme.id()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "PATCH", "DELETE" })
	@TestEvidence(value = RECORDED, of = "the code; its parameter is assumed")
	void answersUnknownUserWithNotFound(String method) {
		String path = Successor.users(this.acme) + "/690000000000000000000fff";

		Response response = this.atlas.send(this.acme.orgOwner(), method, path, (method.equals("PATCH")) ? "{}" : null,
				"Accept", Successor.ACCEPT, "Content-Type", "application/json");

		assertThat(response).isRefused(404, "RESOURCE_NOT_FOUND", UNKNOWN, "690000000000000000000fff");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void knowsNobodyOfAnotherOrganization() {
		Acme other = this.acmes.create();

		Response response = this.successor.get(other.orgOwner(), Successor.users(other) + "/" + this.pendingId);

		assertThat(response).isRefused(404, "RESOURCE_NOT_FOUND", UNKNOWN, this.pendingId);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the status; that nothing else can be done is assumed")
	void showsExpiredInvitationOnlyToWhoAsksForIt() {
		this.clock.shiftBy(Duration.ofDays(31));

		Response asked = get(this.pendingId + "?orgMembershipStatuses=INVITATION_EXPIRED");

		assertThat(asked).isExactly(200, this.invited.body().replace("PENDING", "INVITATION_EXPIRED"));
		assertThat(get(this.pendingId)).isRefused(404, "RESOURCE_NOT_FOUND", UNKNOWN, this.pendingId);
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
	@TestEvidence(value = DOCUMENTED, of = "what is left out is kept; id, inviter and dates are recorded to stay")
	void changesOnlyWhatIsGiven(String body, String role, int projects, int teams) {
		this.clock.shiftBy(Duration.ofHours(1));

		Response response = patch(this.pendingId, body);

		assertThat(response.<List<String>>json("$.roles.orgRoles")).containsExactly(role);
		assertThat(response.<List<Object>>json("$.roles.groupRoleAssignments")).hasSize(projects);
		assertThat(response.<List<Object>>json("$.teamIds")).hasSize(teams);
		for (String kept : List.of("id", "invitationCreatedAt", "invitationExpiresAt", "inviterUsername", "username")) {
			assertThat(response.<String>json("$." + kept)).isEqualTo(this.invited.json("$." + kept));
		}
		assertThat(get(this.pendingId)).isExactly(200, response.body());
	}

	@Test
	@TestEvidence(RECORDED)
	void changesTheInvitationThatThePendingUserIs() {
		patch(this.pendingId, """
				{"roles":{"orgRoles":["ORG_OWNER"],"groupRoleAssignments":[]},"teamIds":[]}""");

		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isLike("""
				[{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[],"id":"<id>",\
				"inviterUsername":"%s","orgId":"%s","orgName":"Acme","roles":["ORG_OWNER"],"teamIds":[],\
				"username":"ada@example.com"}]""".formatted(this.acme.inviter(), this.acme.id()));
	}

	@Test
	@TestEvidence(RECORDED)
	void showsWhatIsChangedOnTheInvitation() {
		this.atlas.patch(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_READ_ONLY"],"username":"ada@example.com"}""");

		assertThat(get(this.pendingId)).isExactly(200, this.invited.body().replace("ORG_MEMBER", "ORG_READ_ONLY"));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void changesActiveUserAtOnce() {
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
			{"roles":{"orgRoles":[]}}                                  | 400 | MISSING_ATTRIBUTE
			{"roles":{"orgRoles":["ORG_KING"]},"teamIds":[]}           | 400 | INVALID_ENUM_VALUE
			{"roles":{"orgRoles":["GROUP_OWNER"]}}                     | 400 | CANNOT_ADD_GROUP_ROLE
			{"roles":"ORG_OWNER"}                                      | 400 | INVALID_JSON_ATTRIBUTE
			{"teamIds":["x"],"roles":{"orgRoles":["ORG_OWNER"]}}       | 404 | TEAM_NOT_FOUND
			[]                                                         | 400 | MALFORMED_JSON""")
	@TestEvidence(DOCUMENTED)
	void changesNothingWhereOnePartIsRefused(String body, int status, String code) {
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
	void removesPendingUserWithEveryInvitation() {
		this.atlas.post(this.acme.orgOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		Response response = delete(this.pendingId);

		assertThat(response).isExactly(204, "");
		assertThat(response.header("Content-Type")).isEqualTo(Successor.CONTENT_TYPE);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites())).isExactly(200, "[]");
		assertThat(delete(this.pendingId)).isRefused(404, "RESOURCE_NOT_FOUND", UNKNOWN, this.pendingId);
	}

	@Test
	@TestEvidence(RECORDED)
	void forgetsPendingUserWhoseInvitationIsCancelled() {
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
	@TestEvidence(value = ASSUMED, of = "recorded on another resource")
	void refusesWhatIsNoId() {
		String path = Successor.users(this.acme) + "/x";

		assertThat(this.successor.get(this.acme.orgOwner(), path)).isRefused(400, "PATH_PARAM_PARSE_ERROR",
				"One or more path parameter in the request URI %s is malformed.", path);
	}

	private Response get(String id) {
		return this.successor.get(this.acme.orgMember(), Successor.users(this.acme) + "/" + id);
	}

	private Response patch(String id, String body) {
		return this.successor.patch(this.acme.orgOwner(), Successor.users(this.acme) + "/" + id, body);
	}

	private Response delete(String id) {
		return this.successor.delete(this.acme.orgOwner(), Successor.users(this.acme) + "/" + id);
	}

}
