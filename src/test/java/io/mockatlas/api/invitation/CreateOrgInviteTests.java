package io.mockatlas.api.invitation;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
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
 * Creation of an invitation to an organization: {@code POST /orgs/{orgId}/invites}, as
 * far as it differs from that of an invitation to a project. {@link CreateInviteTests}
 * has the rest, {@link CreateOrgInviteRejectionTests} the rejected requests.
 */
@AtlasTest
class CreateOrgInviteTests {

	private final Acme acme;

	private final InviteClient invites;

	CreateOrgInviteTests(AtlasClient atlas, Acme acme) {
		this.acme = acme;
		this.invites = new InviteClient(atlas, InviteKind.ORGANIZATION, acme);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "one element per project role, though the request lists roles by project")
	void returnsTeamsAndProjectRoles(Api api) {
		Response response = this.invites.on(api)
			.create("""
					{"roles":["ORG_READ_ONLY"],"username":"ada@example.com","teamIds":["%s"],"groupRoleAssignments":[
					{"groupId":"%s","roles":["GROUP_READ_ONLY","GROUP_OWNER"]},
					{"groupId":"%s","roles":["GROUP_USER_ADMIN"]}]}""".formatted(this.acme.team().id(),
					this.acme.webId(), this.acme.data().id()));

		assertThat(response).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[\
				{"groupId":"%1$s","groupRole":"GROUP_READ_ONLY"},{"groupId":"%1$s","groupRole":"GROUP_OWNER"},\
				{"groupId":"%2$s","groupRole":"GROUP_USER_ADMIN"}],"id":"<id>","inviterUsername":"%3$s",\
				"orgId":"%4$s","orgName":"Acme","roles":["ORG_READ_ONLY"],"teamIds":["%5$s"],\
				"username":"ada@example.com"}""".formatted(this.acme.webId(), this.acme.data().id(),
				this.acme.inviter(), this.acme.id(), this.acme.team().id()));
	}

	@Test
	@TestEvidence(RECORDED)
	void keepsOrderOfRoles() {
		String id = this.invites.create("""
				{"roles":["ORG_READ_ONLY","ORG_BILLING_ADMIN","ORG_GROUP_CREATOR"],"username":"ada@example.com"}""")
			.json("$.id");

		List<String> roles = this.invites.get(id).json("$.roles");

		assertThat(roles).containsExactly("ORG_READ_ONLY", "ORG_BILLING_ADMIN", "ORG_GROUP_CREATOR");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void acceptsEveryOrgRole() {
		Response response = this.invites.create("""
				{"roles":["ORG_OWNER","ORG_MEMBER","ORG_GROUP_CREATOR","ORG_BILLING_ADMIN","ORG_BILLING_READ_ONLY",\
				"ORG_STREAM_PROCESSING_ADMIN","ORG_READ_ONLY"],"username":"ada@example.com"}""");

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.<List<String>>json("$.roles")).hasSize(7);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "Ansible's community.mongodb sends groupRoles")
	void acceptsGroupRolesForRolesOnProject() {
		Response response = this.invites.create("""
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
	@TestEvidence(value = ASSUMED, of = "null is missing, unknown attributes are ignored, a role counts once")
	void ignoresNullUnknownAndRepeatedValues(String body) {
		Response response = this.invites.create(body);

		assertThat(response).isLike(InviteKind.ORGANIZATION.masked(this.acme, "ada@example.com"));
	}

	@Test
	@TestEvidence(ASSUMED)
	void ignoresRepeatedTeamsAndProjectRoles() {
		Response response = this.invites.create("""
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
	void acceptsUnusualEmailAddresses(String username) {
		String id = this.invites.invite(username).json("$.id");

		assertThat(this.invites.get(id).<String>json("$.username")).isEqualTo(username);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void invitesMemberOfAnotherOrganization(AcmeFactory acmes, Acme other) {
		String username = this.acme.id() + "@example.com";
		acmes.addMember(other, username);

		Response response = this.invites.invite(username);

		assertThat(response.status()).isEqualTo(200);
	}

}
