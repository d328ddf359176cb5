package io.mockatlas.api.invitation;

import java.time.Duration;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.invitation.InvitationId;
import io.mockatlas.membership.InvitationLifecycle;
import io.mockatlas.organization.ProjectGrant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an invitation to a project means for its organization, by whether the person
 * invited is a stranger, invited already, or a member.
 */
@AtlasTest
class InvitationsTogetherTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private final InvitationLifecycle lifecycle;

	private final Acme acme;

	InvitationsTogetherTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, InvitationLifecycle lifecycle,
			Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.lifecycle = lifecycle;
		this.acme = acme;
	}

	@Test
	@TestEvidence(value = RECORDED, of = "in the same second; that the role is ORG_MEMBER is assumed")
	void invitesStrangerToTheOrganizationToo() {
		Response toProject = inviteToWeb("ada@example.com");

		Response toOrganization = listOfOrganization();

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
	@TestEvidence(value = DOCUMENTED, of = "on the page of the deletion")
	void keepsInvitationToTheOrganizationWhenThatToTheProjectGoes(Api api) {
		String id = inviteToWeb("ada@example.com").json("$.id");
		String before = listOfOrganization().body();

		Response response = this.atlas.delete(this.acme.projectOwner(), api.webInvites(this.acme) + "/" + id);

		assertThat(response.status()).isEqualTo(204);
		assertThat(listOfOrganization()).isExactly(200, before);
		assertThat(listOfWeb()).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void leavesStandingInvitationToTheOrganizationAsItIs() {
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_READ_ONLY"],"username":"ada@example.com"}""");
		String before = listOfOrganization().body();

		inviteToWeb("Ada@example.com");

		assertThat(listOfOrganization()).isExactly(200, before);
		assertThat(listOfWeb().<List<String>>json("$[*].username")).containsExactly("ada@example.com");
	}

	@Test
	@TestEvidence(ASSUMED)
	void invitesToTwoProjectsWithOneInvitationToTheOrganization() {
		inviteToWeb("ada@example.com");
		Response second = this.atlas.post(this.acme.orgOwner(),
				"/api/atlas/v2/groups/" + this.acme.data().id() + "/invites", """
						{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		assertThat(second.status()).isEqualTo(200);
		assertThat(listOfOrganization().<List<String>>json("$[*].id")).hasSize(1);
	}

	@Test
	@TestEvidence(ASSUMED)
	void makesAnotherInvitationToTheOrganizationWhereTheOldOneHasExpired() {
		String expired = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_READ_ONLY"],"username":"ada@example.com"}""").json("$.id");
		this.clock.shiftBy(Duration.ofDays(31));

		inviteToWeb("ada@example.com");

		assertThat(listOfOrganization().<List<String>>json("$[*].roles[0]")).containsExactly("ORG_MEMBER");
		assertThat(listOfOrganization().<List<String>>json("$[*].id")).doesNotContain(expired);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "the roles are given at once; the shape of the answer is assumed")
	void givesMemberTheRolesAtOnceAndInvitesNobody(Api api) {
		String username = this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, username);

		Response response = this.atlas.post(this.acme.projectOwner(), api.webInvites(this.acme), """
				{"roles":["GROUP_READ_ONLY","GROUP_USER_ADMIN"],"username":"%s"}""".formatted(username.toUpperCase()));

		assertThat(response).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupId":"%s","groupName":"acme-web","id":"<id>",\
				"inviterUsername":"%s","roles":["GROUP_READ_ONLY","GROUP_USER_ADMIN"],"username":"%s"}"""
			.formatted(this.acme.webId(), this.acme.projectOwner().publicKey(), username));
		assertThat(response).hasHeadersOf(api);
		assertThat(this.acmes.membership(this.acme, username).grants()).containsExactly(
				new ProjectGrant(this.acme.webId(), "GROUP_READ_ONLY"),
				new ProjectGrant(this.acme.webId(), "GROUP_USER_ADMIN"));
		assertThat(this.atlas
			.get(this.acme.projectOwner(), api.webInvites(this.acme) + "/" + response.<String>json("$.id"))
			.status()).isEqualTo(404);
		assertThat(listOfWeb()).isExactly(200, "[]");
		assertThat(listOfOrganization()).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(ASSUMED)
	void givesMemberNoRoleTwice() {
		String username = this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, username);
		inviteToWeb(username);

		Response second = inviteToWeb(username);

		assertThat(second.status()).isEqualTo(200);
		assertThat(this.acmes.membership(this.acme, username).grants()).hasSize(1);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "nobody is in a project without being in its organization")
	void acceptsBothInvitationsAtOnce() {
		String username = this.acme.id() + "@example.com";
		String id = inviteToWeb(username).json("$.id");

		this.lifecycle.accept(new InvitationId(id));

		assertThat(listOfOrganization()).isExactly(200, "[]");
		assertThat(listOfWeb()).isExactly(200, "[]");
		assertThat(this.acmes.membership(this.acme, username).roles()).containsExactly("ORG_MEMBER");
		assertThat(this.acmes.membership(this.acme, username).grants())
			.containsExactly(new ProjectGrant(this.acme.webId(), "GROUP_READ_ONLY"));
	}

	private Response inviteToWeb(String username) {
		return this.atlas.post(this.acme.projectOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_READ_ONLY"],"username":"%s"}""".formatted(username));
	}

	private Response listOfOrganization() {
		return this.atlas.get(this.acme.orgOwner(), this.acme.invites());
	}

	private Response listOfWeb() {
		return this.atlas.get(this.acme.orgOwner(), this.acme.webInvites());
	}

}
