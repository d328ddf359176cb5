package io.mockatlas.api;

import java.time.Duration;
import java.util.List;

import io.mockatlas.directory.ProjectGrant;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.Answer;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Evidence;
import io.mockatlas.fixture.Server;
import io.mockatlas.fixture.TimeMachine;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.InvitationLife;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static io.mockatlas.errors.Evidence.ASSUMED;
import static io.mockatlas.errors.Evidence.DOCUMENTED;
import static io.mockatlas.errors.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an invitation to a project means for its organization, by whether the person
 * invited is a stranger, invited already, or a member.
 */
@AtlasTest
class InvitationsTogetherTests {

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	@Autowired
	private TimeMachine time;

	@Autowired
	private InvitationLife life;

	private Acme acme;

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
	}

	@AfterEach
	void returnToNow() {
		this.time.reset();
	}

	@Test
	@Evidence(value = RECORDED, of = "in the same second; that the role is ORG_MEMBER is assumed")
	void invitesStrangerToTheOrganizationToo() {
		Answer toProject = inviteToWeb("ada@example.com");

		Answer toOrganization = listOfOrganization();

		assertThat(toOrganization).isLike("""
				[{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[],"id":"<id>",\
				"inviterUsername":"%s","orgId":"%s","orgName":"Acme","roles":["ORG_MEMBER"],"teamIds":[],\
				"username":"ada@example.com"}]""".formatted(this.acme.projectOwner().publicKey(), this.acme.id()));
		assertThat(toOrganization.<String>json("$[0].createdAt")).isEqualTo(toProject.json("$.createdAt"));
		assertThat(toOrganization.<String>json("$[0].expiresAt")).isEqualTo(toProject.json("$.expiresAt"));
		assertThat(toOrganization.<String>json("$[0].id")).isNotEqualTo(toProject.json("$.id"))
			.startsWith(toProject.<String>json("$.id").substring(0, 8));
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = DOCUMENTED, of = "on the page of the deletion")
	void keepsInvitationToTheOrganizationWhenThatToTheProjectGoes(Api api) {
		String id = inviteToWeb("ada@example.com").json("$.id");
		String before = listOfOrganization().body();

		Answer answer = this.server.delete(this.acme.projectOwner(), api.webInvites(this.acme) + "/" + id);

		assertThat(answer.status()).isEqualTo(204);
		assertThat(listOfOrganization()).isExactly(200, before);
		assertThat(listOfWeb()).isExactly(200, "[]");
	}

	@Test
	@Evidence(DOCUMENTED)
	void leavesStandingInvitationToTheOrganizationAsItIs() {
		this.server.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_READ_ONLY"],"username":"ada@example.com"}""");
		String before = listOfOrganization().body();

		inviteToWeb("Ada@example.com");

		assertThat(listOfOrganization()).isExactly(200, before);
		assertThat(listOfWeb().<List<String>>json("$[*].username")).containsExactly("ada@example.com");
	}

	@Test
	@Evidence(ASSUMED)
	void invitesToTwoProjectsWithOneInvitationToTheOrganization() {
		inviteToWeb("ada@example.com");
		Answer second = this.server.post(this.acme.orgOwner(),
				"/api/atlas/v2/groups/" + this.acme.data().id() + "/invites", """
						{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		assertThat(second.status()).isEqualTo(200);
		assertThat(listOfOrganization().<List<String>>json("$[*].id")).hasSize(1);
	}

	@Test
	@Evidence(ASSUMED)
	void makesAnotherInvitationToTheOrganizationWhereTheOldOneHasExpired() {
		String expired = this.server.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_READ_ONLY"],"username":"ada@example.com"}""").json("$.id");
		this.time.shiftBy(Duration.ofDays(31));

		inviteToWeb("ada@example.com");

		assertThat(listOfOrganization().<List<String>>json("$[*].roles[0]")).containsExactly("ORG_MEMBER");
		assertThat(listOfOrganization().<List<String>>json("$[*].id")).doesNotContain(expired);
	}

	@ParameterizedTest
	@EnumSource
	@Evidence(value = DOCUMENTED, of = "the roles are given at once; the shape of the answer is assumed")
	void givesMemberTheRolesAtOnceAndInvitesNobody(Api api) {
		String username = this.acme.id() + "@example.com";
		this.acmes.join(this.acme, username);

		Answer answer = this.server.post(this.acme.projectOwner(), api.webInvites(this.acme), """
				{"roles":["GROUP_READ_ONLY","GROUP_USER_ADMIN"],"username":"%s"}""".formatted(username.toUpperCase()));

		assertThat(answer).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupId":"%s","groupName":"acme-web","id":"<id>",\
				"inviterUsername":"%s","roles":["GROUP_READ_ONLY","GROUP_USER_ADMIN"],"username":"%s"}"""
			.formatted(this.acme.webId(), this.acme.projectOwner().publicKey(), username));
		assertThat(answer).hasHeadersOf(api);
		assertThat(this.acmes.membership(this.acme, username).grants()).containsExactly(
				new ProjectGrant(this.acme.webId(), "GROUP_READ_ONLY"),
				new ProjectGrant(this.acme.webId(), "GROUP_USER_ADMIN"));
		assertThat(
				this.server.get(this.acme.projectOwner(), api.webInvites(this.acme) + "/" + answer.<String>json("$.id"))
					.status())
			.isEqualTo(404);
		assertThat(listOfWeb()).isExactly(200, "[]");
		assertThat(listOfOrganization()).isExactly(200, "[]");
	}

	@Test
	@Evidence(ASSUMED)
	void givesMemberNoRoleTwice() {
		String username = this.acme.id() + "@example.com";
		this.acmes.join(this.acme, username);
		inviteToWeb(username);

		Answer second = inviteToWeb(username);

		assertThat(second.status()).isEqualTo(200);
		assertThat(this.acmes.membership(this.acme, username).grants()).hasSize(1);
	}

	@Test
	@Evidence(value = DOCUMENTED, of = "nobody is in a project without being in its organization")
	void acceptsBothInvitationsAtOnce() {
		String username = this.acme.id() + "@example.com";
		String id = inviteToWeb(username).json("$.id");

		this.life.accept(new InvitationId(id));

		assertThat(listOfOrganization()).isExactly(200, "[]");
		assertThat(listOfWeb()).isExactly(200, "[]");
		assertThat(this.acmes.membership(this.acme, username).roles()).containsExactly("ORG_MEMBER");
		assertThat(this.acmes.membership(this.acme, username).grants())
			.containsExactly(new ProjectGrant(this.acme.webId(), "GROUP_READ_ONLY"));
	}

	private Answer inviteToWeb(String username) {
		return this.server.post(this.acme.projectOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_READ_ONLY"],"username":"%s"}""".formatted(username));
	}

	private Answer listOfOrganization() {
		return this.server.get(this.acme.orgOwner(), this.acme.invites());
	}

	private Answer listOfWeb() {
		return this.server.get(this.acme.orgOwner(), this.acme.webInvites());
	}

}
