package io.mockatlas.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.Answer;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Evidence;
import io.mockatlas.fixture.Server;
import io.mockatlas.fixture.TimeMachine;
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
import static io.mockatlas.errors.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /groups/{groupId}/invites}. What becomes of the organization's side is in
 * {@link InvitationsTogetherTests}.
 */
@AtlasTest
class CreateGroupInviteTests {

	private static final String ADA = """
			{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""";

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	@Autowired
	private TimeMachine time;

	private Acme acme;

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
	}

	@AfterEach
	void returnToNow() {
		this.time.reset();
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = RECORDED, of = "200, not 201, and no Location")
	void answersTheInvitation(Api api) {
		Answer answer = this.server.post(this.acme.projectOwner(), api.webInvites(this.acme), ADA);

		assertThat(answer).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupId":"%s","groupName":"acme-web","id":"<id>",\
				"inviterUsername":"%s","roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}"""
			.formatted(this.acme.webId(), this.acme.projectOwner().publicKey()));
		assertThat(answer).hasHeadersOf(api);
		assertThat(get(answer.json("$.id"))).isExactly(200, answer.body());
	}

	@Test
	@Evidence(value = RECORDED, of = "461 of 461 invitations")
	void standsForThirtyDaysFromTheSecondInItsId() {
		Answer answer = invite(ADA);

		Instant createdAt = Instant.parse(answer.json("$.createdAt"));
		assertThat(Instant.parse(answer.json("$.expiresAt"))).isEqualTo(createdAt.plus(Duration.ofDays(30)));
		assertThat(Long.parseLong(answer.<String>json("$.id").substring(0, 8), 16))
			.isEqualTo(createdAt.getEpochSecond());
	}

	@Test
	@Evidence(value = DOCUMENTED, of = "the roles; that their order stays is recorded")
	void takesEveryRoleOfAProjectInOrder() {
		String id = invite("""
				{"roles":["GROUP_USER_ADMIN","GROUP_OWNER","GROUP_READ_ONLY","GROUP_CLUSTER_MANAGER",\
				"GROUP_DATA_ACCESS_ADMIN","GROUP_DATA_ACCESS_READ_WRITE","GROUP_DATA_ACCESS_READ_ONLY",\
				"GROUP_SEARCH_INDEX_EDITOR","GROUP_STREAM_PROCESSING_OWNER","GROUP_BACKUP_MANAGER",\
				"GROUP_OBSERVABILITY_VIEWER","GROUP_DATABASE_ACCESS_ADMIN"],"username":"ada@example.com"}""")
			.json("$.id");

		assertThat(get(id).<List<String>>json("$.roles")).hasSize(12)
			.startsWith("GROUP_USER_ADMIN", "GROUP_OWNER", "GROUP_READ_ONLY")
			.endsWith("GROUP_DATABASE_ACCESS_ADMIN");
	}

	@Test
	@Evidence(value = ASSUMED, of = "teams and projects are no part of it, whatever they are")
	void readsNothingButUsernameAndRoles() {
		Answer answer = invite("""
				{"roles":["GROUP_READ_ONLY"],"username":"Ada@Example.com","teamIds":5,"groupRoleAssignments":"x",\
				"groupId":null}""");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.<String>json("$.username")).isEqualTo("ada@example.com");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                                      | MISSING_ATTRIBUTE  | username
			{"username":"","roles":["GROUP_OWNER"]}                 | MISSING_ATTRIBUTE  | username
			{"username":"ada@example.com"}                          | MISSING_ATTRIBUTE  | roles
			{"username":"ada@example.com","roles":null}             | MISSING_ATTRIBUTE  | roles
			{"username":"ada@example.com","roles":[]}               | MISSING_ATTRIBUTE  | roles
			{"username":"ada@example.com","roles":["GROUP_KING"]}   | INVALID_ENUM_VALUE | GROUP_KING""")
	@Evidence(value = DOCUMENTED, of = "missing; that empty is the same is assumed")
	void refusesWhatIsMissingOrUnknown(String body, String code, String parameter) {
		Answer answer = invite(body);

		assertThat(answer).isRefused(400, code, code.equals("MISSING_ATTRIBUTE")
				? "The required attribute %s was not specified." : "An invalid enumeration value %s was specified.",
				parameter);
		invitedNobody();
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(DOCUMENTED)
	void refusesRoleOfAnOrganization(Api api) {
		Answer answer = this.server.post(this.acme.projectOwner(), api.webInvites(this.acme), """
				{"roles":["GROUP_OWNER","ORG_MEMBER"],"username":"ada@example.com"}""");

		assertThat(answer).isRefused(400, "CANNOT_ADD_ORG_ROLE",
				"Adding an organization-level role in a group is not supported.");
		assertThat(answer.headerNames()).isEqualTo(api.headersOfError());
		invitedNobody();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada", "ada@localhost", "a b@example.com", "ada@example.com\\u0000" })
	@Evidence(DOCUMENTED)
	void refusesUsernameThatIsNoAddress(String username) {
		Answer answer = invite("""
				{"roles":["GROUP_OWNER"],"username":"%s"}""".formatted(username));

		assertThat(answer).isRefused(400, "INVALID_USERNAME", "The specified username is not a valid email address.");
		invitedNobody();
	}

	@Test
	@Evidence(ASSUMED)
	void refusesSecondInvitationOfSamePersonInAnyCase() {
		Answer standing = invite(ADA);

		Answer second = invite("""
				{"roles":["GROUP_OWNER"],"username":"ADA@example.com"}""");

		assertThat(second).isRefused(409, "USER_ALREADY_EXISTS", "A user with username %s already exists.",
				"ada@example.com");
		assertThat(get(standing.json("$.id"))).isExactly(200, standing.body());
	}

	@Test
	@Evidence(value = DOCUMENTED, of = "of the successor API")
	void replacesExpiredInvitation() {
		String expired = invite(ADA).json("$.id");
		this.time.shiftBy(Duration.ofDays(31));

		Answer again = invite(ADA);

		assertThat(again.status()).isEqualTo(200);
		assertThat(get(again.json("$.id"))).isExactly(200, again.body());
		assertThat(get(expired).status()).isEqualTo(404);
	}

	@Test
	@Evidence(ASSUMED)
	void invitesAgainWhoseInvitationWasCancelled() {
		String id = invite(ADA).json("$.id");
		this.server.delete(this.acme.projectOwner(), this.acme.webInvites() + "/" + id);

		Answer again = invite(ADA);

		assertThat(again.status()).isEqualTo(200);
		assertThat(again.<String>json("$.id")).isNotEqualTo(id);
	}

	private void invitedNobody() {
		assertThat(this.server.get(this.acme.orgOwner(), this.acme.webInvites())).isExactly(200, "[]");
		assertThat(this.server.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	private Answer get(String id) {
		return this.server.get(this.acme.projectOwner(), this.acme.webInvites() + "/" + id);
	}

	private Answer invite(String body) {
		return this.server.post(this.acme.projectOwner(), this.acme.webInvites(), body);
	}

}
