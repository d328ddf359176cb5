package io.mockatlas.api.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /orgs/{orgId}/invites}. What it refuses is in
 * {@link CreateOrgInviteRefusalTests}.
 */
@AtlasTest
class CreateOrgInviteTests {

	private static final String ADA = """
			{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private final Acme acme;

	CreateOrgInviteTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "200, not 201, and no Location")
	void answersTheInvitation(Api api) {
		Response response = this.atlas.post(this.acme.orgOwner(), api.invites(this.acme), ADA);

		assertThat(response).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[],"id":"<id>",\
				"inviterUsername":"%s","orgId":"%s","orgName":"Acme","roles":["ORG_MEMBER"],"teamIds":[],\
				"username":"ada@example.com"}""".formatted(this.acme.inviter(), this.acme.id()));
		assertThat(response).hasHeadersOf(api);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "one element per project role, though the request lists roles by project")
	void answersTeamsAndProjectRolesOneByOne(Api api) {
		Response response = this.atlas.post(this.acme.orgOwner(), api.invites(this.acme), """
				{"roles":["ORG_READ_ONLY"],"username":"ada@example.com","teamIds":["%s"],"groupRoleAssignments":[
				{"groupId":"%s","roles":["GROUP_READ_ONLY","GROUP_OWNER"]},
				{"groupId":"%s","roles":["GROUP_USER_ADMIN"]}]}""".formatted(this.acme.team().id(), this.acme.webId(),
				this.acme.data().id()));

		assertThat(response).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[\
				{"groupId":"%1$s","groupRole":"GROUP_READ_ONLY"},{"groupId":"%1$s","groupRole":"GROUP_OWNER"},\
				{"groupId":"%2$s","groupRole":"GROUP_USER_ADMIN"}],"id":"<id>","inviterUsername":"%3$s",\
				"orgId":"%4$s","orgName":"Acme","roles":["ORG_READ_ONLY"],"teamIds":["%5$s"],\
				"username":"ada@example.com"}""".formatted(this.acme.webId(), this.acme.data().id(),
				this.acme.inviter(), this.acme.id(), this.acme.team().id()));
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "id and times never change")
	void answersWhatGetAnswersAfterwards(Api api) {
		Response created = this.atlas.post(this.acme.orgOwner(), api.invites(this.acme), ADA);

		Response read = this.atlas.get(this.acme.orgOwner(),
				api.invites(this.acme) + "/" + created.<String>json("$.id"));

		assertThat(read).isExactly(200, created.body());
	}

	@Test
	@TestEvidence(value = RECORDED, of = "461 of 461 invitations")
	void standsForThirtyDaysFromTheSecondInItsId() {
		Instant before = this.clock.instant();

		Response response = invite(ADA);

		Instant createdAt = Instant.parse(response.json("$.createdAt"));
		assertThat(createdAt).isBetween(before.minusSeconds(1), this.clock.instant());
		assertThat(Instant.parse(response.json("$.expiresAt"))).isEqualTo(createdAt.plus(Duration.ofDays(30)));
		assertThat(Long.parseLong(response.<String>json("$.id").substring(0, 8), 16))
			.isEqualTo(createdAt.getEpochSecond());
	}

	@Test
	@TestEvidence(RECORDED)
	void keepsOrderOfRoles() {
		String id = invite("""
				{"roles":["ORG_READ_ONLY","ORG_BILLING_ADMIN","ORG_GROUP_CREATOR"],"username":"ada@example.com"}""")
			.json("$.id");

		List<String> roles = get(id).json("$.roles");

		assertThat(roles).containsExactly("ORG_READ_ONLY", "ORG_BILLING_ADMIN", "ORG_GROUP_CREATOR");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void takesEveryRoleOfAnOrganization() {
		Response response = invite("""
				{"roles":["ORG_OWNER","ORG_MEMBER","ORG_GROUP_CREATOR","ORG_BILLING_ADMIN","ORG_BILLING_READ_ONLY",\
				"ORG_STREAM_PROCESSING_ADMIN","ORG_READ_ONLY"],"username":"ada@example.com"}""");

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.<List<String>>json("$.roles")).hasSize(7);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "Ansible's community.mongodb writes groupRoles")
	void takesGroupRolesForRolesOfAProject() {
		Response response = invite("""
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","groupRoleAssignments":[\
				{"groupId":"%s","groupRoles":["GROUP_OWNER"]}]}""".formatted(this.acme.webId()));

		assertThat(response.<List<String>>json("$.groupRoleAssignments[*].groupRole")).containsExactly("GROUP_OWNER");
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"roles":["ORG_MEMBER"],"username":"ada@example.com","teamIds":null,"groupRoleAssignments":null}""", """
			{"roles":["ORG_MEMBER"],"username":"ada@example.com","teamIds":[],"groupRoleAssignments":[]}""", """
			{"roles":["ORG_MEMBER"],"username":"ada@example.com","country":"GB","id":5,"nested":{"a":[1,{}]}}""", """
			{"roles":["ORG_MEMBER","ORG_MEMBER"],"username":"ADA@example.com"}""" })
	@TestEvidence(value = ASSUMED, of = "null is absent, unknown fields are passed over, a role counts once")
	void readsNothingButWhatItKnows(String body) {
		Response response = invite(body);

		assertThat(response).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[],"id":"<id>",\
				"inviterUsername":"%s","orgId":"%s","orgName":"Acme","roles":["ORG_MEMBER"],"teamIds":[],\
				"username":"ada@example.com"}""".formatted(this.acme.inviter(), this.acme.id()));
	}

	@Test
	@TestEvidence(ASSUMED)
	void countsTeamsAndRolesOnProjectsOnce() {
		Response response = invite("""
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","teamIds":["%1$s","%1$s"],\
				"groupRoleAssignments":[{"groupId":"%2$s","roles":["GROUP_OWNER"]},\
				{"groupId":"%2$s","roles":["GROUP_READ_ONLY","GROUP_OWNER"]}]}""".formatted(this.acme.team().id(),
				this.acme.webId()));

		assertThat(response.<List<String>>json("$.teamIds")).hasSize(1);
		assertThat(response.<List<String>>json("$.groupRoleAssignments[*].groupRole")).containsExactly("GROUP_OWNER",
				"GROUP_READ_ONLY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "o'brien+tag/x=y@sub.example.co.uk", "a@b.cc", "jürgen@müller.de", "用户@例え.jp",
			"!#$%&'*+/=?^_`{|}~-@example.com", "1@1.org", "a_b-c.d@xn--mller-kva.de" })
	@TestEvidence(ASSUMED)
	void takesUnusualAddresses(String username) {
		String id = invite("""
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username)).json("$.id");

		assertThat(get(id).<String>json("$.username")).isEqualTo(username);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "of the successor API")
	void replacesExpiredInvitation() {
		String expired = invite(ADA).json("$.id");
		this.clock.shiftBy(Duration.ofDays(31));

		String id = invite(ADA).json("$.id");

		assertThat(id).isNotEqualTo(expired);
		assertThat(get(id).status()).isEqualTo(200);
		assertThat(get(expired).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void refusesSecondInvitationOfSamePersonInAnyCase(Api api) {
		Response standing = invite(ADA);

		Response second = this.atlas.post(this.acme.orgOwner(), api.invites(this.acme), """
				{"roles":["ORG_OWNER"],"username":"Ada@Example.COM"}""");

		assertThat(second).isRefused(409, "USER_ALREADY_EXISTS", "A user with username %s already exists.",
				"ada@example.com");
		assertThat(get(standing.json("$.id"))).isExactly(200, standing.body());
	}

	@Test
	@TestEvidence(ASSUMED)
	void invitesAgainWhoseInvitationWasCancelled() {
		String id = invite(ADA).json("$.id");
		this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id);

		Response again = invite(ADA);

		assertThat(again.status()).isEqualTo(200);
		assertThat(again.<String>json("$.id")).isNotEqualTo(id);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void invitesMemberOfAnotherOrganization() {
		Acme other = this.acmes.create();
		String username = this.acme.id() + "@example.com";
		this.acmes.addMember(other, username);

		Response response = invite("""
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username));

		assertThat(response.status()).isEqualTo(200);
	}

	private Response get(String id) {
		return this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "/" + id);
	}

	private Response invite(String body) {
		return this.atlas.post(this.acme.orgOwner(), this.acme.invites(), body);
	}

}
