package io.mockatlas.api.user;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
import io.mockatlas.objectid.ObjectIds;
import org.junit.jupiter.api.Test;

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

	private final Acme acme;

	private final UserClient userClient;

	CreateOrgUserTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.userClient = new UserClient(atlas);
	}

	@Test
	@TestEvidence(RECORDED)
	void createsInvitation() {
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
		assertThat(response.header("Content-Type")).isEqualTo(UserClient.CONTENT_TYPE);
		assertThat(response.headerNames()).isEqualTo(Api.V2.headersWithoutDeprecation());
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
	void rejectsInvitee() {
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""");

		assertThat(create(ADA)).isRejected(409, "USER_ALREADY_EXISTS", "A user with username %s already exists.",
				"ada@example.com");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "a conflict; the code is assumed")
	void rejectsMember(AcmeFactory acmes) {
		acmes.addMember(this.acme, "ada@example.com");

		assertThat(create(ADA)).isRejected(409, "USER_ALREADY_EXISTS", "A user with username %s already exists.",
				"ada@example.com");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the limit includes pending users")
	void rejectsUserOverLimit(BulkData bulk) {
		bulk.addUsers(this.acme, 300, 200);

		assertThat(create(ADA)).isRejected(400, "MAX_USERS_PER_ORG_EXCEEDED",
				"Maximum number of users per org (%s) in %s exceeded while trying to add users.", 500,
				this.acme.id().value());
	}

	private Response create(String body) {
		return this.userClient.post(this.acme.orgOwner(), UserClient.users(this.acme), body);
	}

}
