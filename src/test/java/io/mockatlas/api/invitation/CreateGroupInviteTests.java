package io.mockatlas.api.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /groups/{groupId}/invites}. What becomes of the organization's side is in
 * {@link InvitationsTogetherTests}.
 */
@AtlasTest
class CreateGroupInviteTests {

	private static final String ADA = """
			{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""";

	private final AtlasClient atlas;

	private final TestClock clock;

	private final Acme acme;

	CreateGroupInviteTests(AtlasClient atlas, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.clock = clock;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "200, not 201, and no Location")
	void answersTheInvitation(Api api) {
		Response response = this.atlas.post(this.acme.projectOwner(), api.webInvites(this.acme), ADA);

		assertThat(response).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupId":"%s","groupName":"acme-web","id":"<id>",\
				"inviterUsername":"%s","roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}"""
			.formatted(this.acme.webId(), this.acme.projectOwner().publicKey()));
		assertThat(response).hasHeadersOf(api);
		assertThat(get(response.json("$.id"))).isExactly(200, response.body());
	}

	@Test
	@TestEvidence(value = RECORDED, of = "461 of 461 invitations")
	void standsForThirtyDaysFromTheSecondInItsId() {
		Response response = invite(ADA);

		Instant createdAt = Instant.parse(response.json("$.createdAt"));
		assertThat(Instant.parse(response.json("$.expiresAt"))).isEqualTo(createdAt.plus(Duration.ofDays(30)));
		assertThat(Long.parseLong(response.<String>json("$.id").substring(0, 8), 16))
			.isEqualTo(createdAt.getEpochSecond());
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the roles; that their order stays is recorded")
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
	@TestEvidence(value = ASSUMED, of = "teams and projects are no part of it, whatever they are")
	void readsNothingButUsernameAndRoles() {
		Response response = invite("""
				{"roles":["GROUP_READ_ONLY"],"username":"Ada@Example.com","teamIds":5,"groupRoleAssignments":"x",\
				"groupId":null}""");

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.<String>json("$.username")).isEqualTo("ada@example.com");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                                      | MISSING_ATTRIBUTE  | username
			{"username":"","roles":["GROUP_OWNER"]}                 | MISSING_ATTRIBUTE  | username
			{"username":"ada@example.com"}                          | MISSING_ATTRIBUTE  | roles
			{"username":"ada@example.com","roles":null}             | MISSING_ATTRIBUTE  | roles
			{"username":"ada@example.com","roles":[]}               | MISSING_ATTRIBUTE  | roles
			{"username":"ada@example.com","roles":["GROUP_KING"]}   | INVALID_ENUM_VALUE | GROUP_KING""")
	@TestEvidence(value = DOCUMENTED, of = "missing; that empty is the same is assumed")
	void refusesWhatIsMissingOrUnknown(String body, String code, String parameter) {
		Response response = invite(body);

		assertThat(response).isRefused(400, code, code.equals("MISSING_ATTRIBUTE")
				? "The required attribute %s was not specified." : "An invalid enumeration value %s was specified.",
				parameter);
		invitedNobody();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void refusesRoleOfAnOrganization(Api api) {
		Response response = this.atlas.post(this.acme.projectOwner(), api.webInvites(this.acme), """
				{"roles":["GROUP_OWNER","ORG_MEMBER"],"username":"ada@example.com"}""");

		assertThat(response).isRefused(400, "CANNOT_ADD_ORG_ROLE",
				"Adding an organization-level role in a group is not supported.");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
		invitedNobody();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada", "ada@localhost", "a b@example.com", "ada@example.com\\u0000" })
	@TestEvidence(DOCUMENTED)
	void refusesUsernameThatIsNoAddress(String username) {
		Response response = invite("""
				{"roles":["GROUP_OWNER"],"username":"%s"}""".formatted(username));

		assertThat(response).isRefused(400, "INVALID_USERNAME", "The specified username is not a valid email address.");
		invitedNobody();
	}

	@Test
	@TestEvidence(ASSUMED)
	void refusesSecondInvitationOfSamePersonInAnyCase() {
		Response standing = invite(ADA);

		Response second = invite("""
				{"roles":["GROUP_OWNER"],"username":"ADA@example.com"}""");

		assertThat(second).isRefused(409, "USER_ALREADY_EXISTS", "A user with username %s already exists.",
				"ada@example.com");
		assertThat(get(standing.json("$.id"))).isExactly(200, standing.body());
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "of the successor API")
	void replacesExpiredInvitation() {
		String expired = invite(ADA).json("$.id");
		this.clock.shiftBy(Duration.ofDays(31));

		Response again = invite(ADA);

		assertThat(again.status()).isEqualTo(200);
		assertThat(get(again.json("$.id"))).isExactly(200, again.body());
		assertThat(get(expired).status()).isEqualTo(404);
	}

	@Test
	@TestEvidence(ASSUMED)
	void invitesAgainWhoseInvitationWasCancelled() {
		String id = invite(ADA).json("$.id");
		this.atlas.delete(this.acme.projectOwner(), this.acme.webInvites() + "/" + id);

		Response again = invite(ADA);

		assertThat(again.status()).isEqualTo(200);
		assertThat(again.<String>json("$.id")).isNotEqualTo(id);
	}

	private void invitedNobody() {
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites())).isExactly(200, "[]");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	private Response get(String id) {
		return this.atlas.get(this.acme.projectOwner(), this.acme.webInvites() + "/" + id);
	}

	private Response invite(String body) {
		return this.atlas.post(this.acme.projectOwner(), this.acme.webInvites(), body);
	}

}
