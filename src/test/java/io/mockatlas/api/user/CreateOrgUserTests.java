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
import io.mockatlas.fixture.database.BulkData;
import io.mockatlas.objectid.ObjectIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /orgs/{orgId}/users}.
 */
@AtlasTest
class CreateOrgUserTests {

	private static final String ADA = """
			{"roles":{"orgRoles":["ORG_MEMBER"]},"username":"Ada@Example.com"}""";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final BulkData bulk;

	private final TestClock clock;

	private final Successor successor;

	private final Acme acme;

	CreateOrgUserTests(AtlasClient atlas, AcmeFactory acmes, BulkData bulk, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.bulk = bulk;
		this.clock = clock;
		this.acme = acme;
		this.successor = new Successor(this.atlas);
	}

	@Test
	@TestEvidence(RECORDED)
	void makesPendingUserWhoIsAnInvitation() {
		Response response = create("""
				{"roles":{"groupRoleAssignments":[{"groupId":"%1$s","groupRoles":["GROUP_OWNER"]}],\
				"orgRoles":["ORG_MEMBER"]},"teamIds":["%2$s"],"username":"Ada@Example.com"}"""
			.formatted(this.acme.webId(), this.acme.team().id()));

		assertThat(response.status()).isEqualTo(201);
		assertThat(response.masked()).isEqualTo("""
				{"id":"<id>","invitationCreatedAt":"<time>","invitationExpiresAt":"<time>","inviterUsername":"%s",\
				"orgMembershipStatus":"PENDING","roles":{"groupRoleAssignments":[{"groupId":"%s",\
				"groupRoles":["GROUP_OWNER"]}],"orgRoles":["ORG_MEMBER"]},"teamIds":["%s"],\
				"username":"ada@example.com"}""".formatted(this.acme.inviter(), this.acme.webId(),
				this.acme.team().id()));
		assertThat(response.header("Content-Type")).isEqualTo(Successor.CONTENT_TYPE);
		assertThat(response.headerNames()).isEqualTo(Api.V2.headersOfToday());
		Response invitations = this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		assertThat(invitations).isLike("""
				[{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[{"groupId":"%s",\
				"groupRole":"GROUP_OWNER"}],"id":"<id>","inviterUsername":"%s","orgId":"%s","orgName":"Acme",\
				"roles":["ORG_MEMBER"],"teamIds":["%s"],"username":"ada@example.com"}]""".formatted(this.acme.webId(),
				this.acme.inviter(), this.acme.id(), this.acme.team().id()));
		assertThat(response.<String>json("$.id")).isEqualTo(ObjectIds.next(invitations.json("$[0].id")));
		assertThat(response.<String>json("$.invitationExpiresAt")).isEqualTo(invitations.json("$[0].expiresAt"));
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "a conflict; the code is assumed")
	void refusesPendingUser() {
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""");

		assertThat(create(ADA)).isRefused(409, "USER_ALREADY_EXISTS", "A user with username %s already exists.",
				"ada@example.com");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "a conflict; the code is assumed")
	void refusesActiveUser() {
		this.acmes.addMember(this.acme, "ada@example.com");

		assertThat(create(ADA).status()).isEqualTo(409);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void replacesExpiredInvitation() {
		Response first = create(ADA);
		this.clock.shiftBy(Duration.ofDays(31));

		Response second = create(ADA);

		assertThat(second.status()).isEqualTo(201);
		assertThat(second.<String>json("$.id")).isNotEqualTo(first.json("$.id"));
		assertThat(this.successor
			.get(this.acme.orgOwner(), Successor.users(this.acme) + "?orgMembershipStatuses=INVITATION_EXPIRED")
			.<List<Object>>json("$.results")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{}                                                                          | 400 | MISSING_ATTRIBUTE
					{"username":"a@example.com"}                                                | 400 | MISSING_ATTRIBUTE
					{"username":"a@example.com","roles":{}}                                     | 400 | MISSING_ATTRIBUTE
					{"username":"a@example.com","roles":{"orgRoles":[]}}                        | 400 | MISSING_ATTRIBUTE
					{"roles":{"orgRoles":["ORG_MEMBER"]}}                                       | 400 | MISSING_ATTRIBUTE
					{"username":"a","roles":{"orgRoles":["ORG_MEMBER"]}}                        | 400 | INVALID_USERNAME
					{"username":"a@example.com","roles":["ORG_MEMBER"]}                         | 400 | INVALID_JSON_ATTRIBUTE
					{"username":"a@example.com","roles":{"orgRoles":"ORG_MEMBER"}}              | 400 | INVALID_JSON_ATTRIBUTE
					{"username":"a@example.com","roles":{"orgRoles":["ORG_KING"]}}              | 400 | INVALID_ENUM_VALUE
					{"username":"a@example.com","roles":{"orgRoles":["GROUP_OWNER"]}}           | 400 | CANNOT_ADD_GROUP_ROLE
					{"username":"a@example.com","roles":{"orgRoles":["ORG_MEMBER"]},"teamIds":["x"]} | 404 | TEAM_NOT_FOUND
					{"username":"a@example.com","roles":{"orgRoles":["ORG_MEMBER"],"groupRoleAssignments":[{"groupId":"x"}]}} | 404 | GROUP_NOT_FOUND
					{"username":                                                                | 400 | MALFORMED_JSON""")
	@TestEvidence(DOCUMENTED)
	void refusesAndChangesNothing(String body, int status, String code) {
		Response response = create(body);

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(value = RECORDED, of = "pending ones are counted")
	void refusesOneTooMany() {
		this.bulk.addUsers(this.acme, 300, 200);

		assertThat(create(ADA)).isRefused(400, "MAX_USERS_PER_ORG_EXCEEDED",
				"Maximum number of users per org (%s) in %s exceeded while trying to add users.", 500,
				this.acme.id().value());
	}

	private Response create(String body) {
		return this.successor.post(this.acme.orgOwner(), Successor.users(this.acme), body);
	}

}
