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
 * Effects of an invitation to a project on its organization, depending on whether the
 * user is unknown to the organization, invited to it, or a member.
 */
@AtlasTest
class GroupInviteOrgEffectsTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private final InvitationLifecycle lifecycle;

	private final Acme acme;

	private final InviteClient orgInvites;

	private final InviteClient projectInvites;

	GroupInviteOrgEffectsTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, InvitationLifecycle lifecycle,
			Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.lifecycle = lifecycle;
		this.acme = acme;
		this.orgInvites = new InviteClient(atlas, InviteKind.ORGANIZATION, acme);
		this.projectInvites = new InviteClient(atlas, InviteKind.PROJECT, acme);
	}

	@Test
	@TestEvidence(value = RECORDED, of = "in the same second; that the role is ORG_MEMBER is assumed")
	void invitesUnknownUserToOrganizationToo() {
		Response toProject = this.projectInvites.invite("ada@example.com");

		Response toOrganization = this.orgInvites.list("");

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
	@TestEvidence(value = DOCUMENTED, of = "on the page of deleteGroupInvite")
	void keepsOrgInvitationAfterDeletionOfProjectInvitation(Api api) {
		String id = this.projectInvites.invite("ada@example.com").json("$.id");
		String before = this.orgInvites.list("").body();

		Response response = this.projectInvites.on(api).delete(id);

		assertThat(response.status()).isEqualTo(204);
		assertThat(this.orgInvites.list("")).isExactly(200, before);
		assertThat(this.projectInvites.list("")).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void keepsPendingOrgInvitation() {
		this.orgInvites.create("""
				{"roles":["ORG_READ_ONLY"],"username":"ada@example.com"}""");
		String before = this.orgInvites.list("").body();

		this.projectInvites.invite("Ada@example.com");

		assertThat(this.orgInvites.list("")).isExactly(200, before);
		assertThat(this.projectInvites.list("").<List<String>>json("$[*].username")).containsExactly("ada@example.com");
	}

	@Test
	@TestEvidence(ASSUMED)
	void createsOneOrgInvitationForTwoProjects() {
		this.projectInvites.invite("ada@example.com");
		Response second = this.atlas.post(this.acme.orgOwner(), this.acme.dataInvites(), """
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");

		assertThat(second.status()).isEqualTo(200);
		assertThat(this.orgInvites.list("").<List<String>>json("$[*].id")).hasSize(1);
	}

	@Test
	@TestEvidence(ASSUMED)
	void replacesExpiredOrgInvitation() {
		String expired = this.orgInvites.create("""
				{"roles":["ORG_READ_ONLY"],"username":"ada@example.com"}""").json("$.id");
		this.clock.shiftBy(Duration.ofDays(31));

		this.projectInvites.invite("ada@example.com");

		assertThat(this.orgInvites.list("").<List<String>>json("$[*].roles[0]")).containsExactly("ORG_MEMBER");
		assertThat(this.orgInvites.list("").<List<String>>json("$[*].id")).doesNotContain(expired);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "the roles are granted at once; the shape of the response is assumed")
	void grantsRolesToMemberAtOnce(Api api) {
		String username = this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, username);

		Response response = this.projectInvites.on(api).create("""
				{"roles":["GROUP_READ_ONLY","GROUP_USER_ADMIN"],"username":"%s"}""".formatted(username.toUpperCase()));

		assertThat(response).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupId":"%s","groupName":"acme-web","id":"<id>",\
				"inviterUsername":"%s","roles":["GROUP_READ_ONLY","GROUP_USER_ADMIN"],"username":"%s"}"""
			.formatted(this.acme.webId(), this.acme.projectOwner().publicKey(), username));
		assertThat(response).hasHeadersOf(api);
		assertThat(this.acmes.membership(this.acme, username).grants()).containsExactly(
				new ProjectGrant(this.acme.webId(), "GROUP_READ_ONLY"),
				new ProjectGrant(this.acme.webId(), "GROUP_USER_ADMIN"));
		assertThat(this.projectInvites.on(api).get(response.json("$.id")).status()).isEqualTo(404);
		assertThat(this.projectInvites.list("")).isExactly(200, "[]");
		assertThat(this.orgInvites.list("")).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "a leniency")
	void addsRolesToUserOfProject() {
		String username = this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, username);
		this.projectInvites.invite(username);

		Response second = this.projectInvites.create("""
				{"roles":["GROUP_READ_ONLY","GROUP_OWNER"],"username":"%s"}""".formatted(username));

		assertThat(second.status()).isEqualTo(200);
		assertThat(this.acmes.membership(this.acme, username).grants()).containsExactly(
				new ProjectGrant(this.acme.webId(), "GROUP_READ_ONLY"),
				new ProjectGrant(this.acme.webId(), "GROUP_OWNER"));
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "every user of a project is a user of its organization")
	void acceptsOrgInvitationWithProjectInvitation() {
		String username = this.acme.id() + "@example.com";
		String id = this.projectInvites.invite(username).json("$.id");

		this.lifecycle.accept(new InvitationId(id));

		assertThat(this.orgInvites.list("")).isExactly(200, "[]");
		assertThat(this.projectInvites.list("")).isExactly(200, "[]");
		assertThat(this.acmes.membership(this.acme, username).roles()).containsExactly("ORG_MEMBER");
		assertThat(this.acmes.membership(this.acme, username).grants())
			.containsExactly(new ProjectGrant(this.acme.webId(), "GROUP_READ_ONLY"));
	}

}
