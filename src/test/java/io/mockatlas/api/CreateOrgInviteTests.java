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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static io.mockatlas.errors.Evidence.ASSUMED;
import static io.mockatlas.errors.Evidence.DOCUMENTED;
import static io.mockatlas.errors.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code POST /orgs/{orgId}/invites}. What it refuses is in
 * {@link CreateOrgInviteRefusalTests}.
 */
@AtlasTest
class CreateOrgInviteTests {

	private static final String ADA = """
			{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""";

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
		Answer answer = this.server.post(this.acme.orgOwner(), api.invites(this.acme), ADA);

		assertThat(answer).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[],"id":"<id>",\
				"inviterUsername":"%s","orgId":"%s","orgName":"Acme","roles":["ORG_MEMBER"],"teamIds":[],\
				"username":"ada@example.com"}""".formatted(this.acme.inviter(), this.acme.id()));
		assertThat(answer).hasHeadersOf(api);
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = DOCUMENTED, of = "one element per project role, though the request lists roles by project")
	void answersTeamsAndProjectRolesOneByOne(Api api) {
		Answer answer = this.server.post(this.acme.orgOwner(), api.invites(this.acme), """
				{"roles":["ORG_READ_ONLY"],"username":"ada@example.com","teamIds":["%s"],"groupRoleAssignments":[
				{"groupId":"%s","roles":["GROUP_READ_ONLY","GROUP_OWNER"]},
				{"groupId":"%s","roles":["GROUP_USER_ADMIN"]}]}""".formatted(this.acme.team().id(), this.acme.webId(),
				this.acme.data().id()));

		assertThat(answer).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[\
				{"groupId":"%1$s","groupRole":"GROUP_READ_ONLY"},{"groupId":"%1$s","groupRole":"GROUP_OWNER"},\
				{"groupId":"%2$s","groupRole":"GROUP_USER_ADMIN"}],"id":"<id>","inviterUsername":"%3$s",\
				"orgId":"%4$s","orgName":"Acme","roles":["ORG_READ_ONLY"],"teamIds":["%5$s"],\
				"username":"ada@example.com"}""".formatted(this.acme.webId(), this.acme.data().id(),
				this.acme.inviter(), this.acme.id(), this.acme.team().id()));
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = RECORDED, of = "id and times never change")
	void answersWhatGetAnswersAfterwards(Api api) {
		Answer created = this.server.post(this.acme.orgOwner(), api.invites(this.acme), ADA);

		Answer read = this.server.get(this.acme.orgOwner(),
				api.invites(this.acme) + "/" + created.<String>json("$.id"));

		assertThat(read).isExactly(200, created.body());
	}

	@Test
	@Evidence(value = RECORDED, of = "461 of 461 invitations")
	void standsForThirtyDaysFromTheSecondInItsId() {
		Instant before = this.time.instant();

		Answer answer = invite(ADA);

		Instant createdAt = Instant.parse(answer.json("$.createdAt"));
		assertThat(createdAt).isBetween(before.minusSeconds(1), this.time.instant());
		assertThat(Instant.parse(answer.json("$.expiresAt"))).isEqualTo(createdAt.plus(Duration.ofDays(30)));
		assertThat(Long.parseLong(answer.<String>json("$.id").substring(0, 8), 16))
			.isEqualTo(createdAt.getEpochSecond());
	}

	@Test
	@Evidence(RECORDED)
	void keepsOrderOfRoles() {
		String id = invite("""
				{"roles":["ORG_READ_ONLY","ORG_BILLING_ADMIN","ORG_GROUP_CREATOR"],"username":"ada@example.com"}""")
			.json("$.id");

		List<String> roles = get(id).json("$.roles");

		assertThat(roles).containsExactly("ORG_READ_ONLY", "ORG_BILLING_ADMIN", "ORG_GROUP_CREATOR");
	}

	@Test
	@Evidence(DOCUMENTED)
	void takesEveryRoleOfAnOrganization() {
		Answer answer = invite("""
				{"roles":["ORG_OWNER","ORG_MEMBER","ORG_GROUP_CREATOR","ORG_BILLING_ADMIN","ORG_BILLING_READ_ONLY",\
				"ORG_STREAM_PROCESSING_ADMIN","ORG_READ_ONLY"],"username":"ada@example.com"}""");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.<List<String>>json("$.roles")).hasSize(7);
	}

	@Test
	@Evidence(value = ASSUMED, of = "Ansible's community.mongodb writes groupRoles")
	void takesGroupRolesForRolesOfAProject() {
		Answer answer = invite("""
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","groupRoleAssignments":[\
				{"groupId":"%s","groupRoles":["GROUP_OWNER"]}]}""".formatted(this.acme.webId()));

		assertThat(answer.<List<String>>json("$.groupRoleAssignments[*].groupRole")).containsExactly("GROUP_OWNER");
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"roles":["ORG_MEMBER"],"username":"ada@example.com","teamIds":null,"groupRoleAssignments":null}""", """
			{"roles":["ORG_MEMBER"],"username":"ada@example.com","teamIds":[],"groupRoleAssignments":[]}""", """
			{"roles":["ORG_MEMBER"],"username":"ada@example.com","country":"GB","id":5,"nested":{"a":[1,{}]}}""", """
			{"roles":["ORG_MEMBER","ORG_MEMBER"],"username":"ADA@example.com"}""" })
	@Evidence(value = ASSUMED, of = "null is absent, unknown fields are passed over, a role counts once")
	void readsNothingButWhatItKnows(String body) {
		Answer answer = invite(body);

		assertThat(answer).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[],"id":"<id>",\
				"inviterUsername":"%s","orgId":"%s","orgName":"Acme","roles":["ORG_MEMBER"],"teamIds":[],\
				"username":"ada@example.com"}""".formatted(this.acme.inviter(), this.acme.id()));
	}

	@Test
	@Evidence(ASSUMED)
	void countsTeamsAndRolesOnProjectsOnce() {
		Answer answer = invite("""
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","teamIds":["%1$s","%1$s"],\
				"groupRoleAssignments":[{"groupId":"%2$s","roles":["GROUP_OWNER"]},\
				{"groupId":"%2$s","roles":["GROUP_READ_ONLY","GROUP_OWNER"]}]}""".formatted(this.acme.team().id(),
				this.acme.webId()));

		assertThat(answer.<List<String>>json("$.teamIds")).hasSize(1);
		assertThat(answer.<List<String>>json("$.groupRoleAssignments[*].groupRole")).containsExactly("GROUP_OWNER",
				"GROUP_READ_ONLY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "o'brien+tag/x=y@sub.example.co.uk", "a@b.cc", "jürgen@müller.de", "用户@例え.jp",
			"!#$%&'*+/=?^_`{|}~-@example.com", "1@1.org", "a_b-c.d@xn--mller-kva.de" })
	@Evidence(ASSUMED)
	void takesUnusualAddresses(String username) {
		String id = invite("""
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username)).json("$.id");

		assertThat(get(id).<String>json("$.username")).isEqualTo(username);
	}

	@Test
	@Evidence(value = DOCUMENTED, of = "of the successor API")
	void replacesExpiredInvitation() {
		String expired = invite(ADA).json("$.id");
		this.time.shiftBy(Duration.ofDays(31));

		String id = invite(ADA).json("$.id");

		assertThat(id).isNotEqualTo(expired);
		assertThat(get(id).status()).isEqualTo(200);
		assertThat(get(expired).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(ASSUMED)
	void refusesSecondInvitationOfSamePersonInAnyCase(Api api) {
		Answer standing = invite(ADA);

		Answer second = this.server.post(this.acme.orgOwner(), api.invites(this.acme), """
				{"roles":["ORG_OWNER"],"username":"Ada@Example.COM"}""");

		assertThat(second).isRefused(409, "USER_ALREADY_EXISTS", "A user with username %s already exists.",
				"ada@example.com");
		assertThat(get(standing.json("$.id"))).isExactly(200, standing.body());
	}

	@Test
	@Evidence(ASSUMED)
	void invitesAgainWhoseInvitationWasCancelled() {
		String id = invite(ADA).json("$.id");
		this.server.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id);

		Answer again = invite(ADA);

		assertThat(again.status()).isEqualTo(200);
		assertThat(again.<String>json("$.id")).isNotEqualTo(id);
	}

	@Test
	@Evidence(DOCUMENTED)
	void invitesMemberOfAnotherOrganization() {
		Acme other = this.acmes.found();
		String username = this.acme.id() + "@example.com";
		this.acmes.join(other, username);

		Answer answer = invite("""
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username));

		assertThat(answer.status()).isEqualTo(200);
	}

	private Answer get(String id) {
		return this.server.get(this.acme.orgOwner(), this.acme.invites() + "/" + id);
	}

	private Answer invite(String body) {
		return this.server.post(this.acme.orgOwner(), this.acme.invites(), body);
	}

}
