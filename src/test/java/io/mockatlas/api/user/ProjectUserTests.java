package io.mockatlas.api.user;

import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.organization.ProjectGrant;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /groups/{groupId}/users} and {@code /{userId}} in version 2025-02-19.
 */
@AtlasTest
class ProjectUserTests {

	private static final String ADA = """
			{"roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}""";

	private final AtlasClient atlas;

	private final Acme acme;

	private final UserClient userClient;

	ProjectUserTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.userClient = new UserClient(atlas);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "an invitation to the organization; its role ORG_MEMBER is assumed")
	void invitesUnknownUserToOrganization() {
		Response response = add(ADA);

		assertThat(response.status()).isEqualTo(201);
		assertThat(response.masked()).isEqualTo("""
				{"id":"<id>","invitationCreatedAt":"<time>","invitationExpiresAt":"<time>","inviterUsername":"%s",\
				"orgMembershipStatus":"PENDING","roles":["GROUP_READ_ONLY"],"username":"ada@example.com"}"""
			.formatted(this.acme.projectOwner().publicKey()));
		assertThat(response.headerNames()).isEqualTo(Api.V2.headersWithoutDeprecation());
		Response invitations = this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		assertThat(invitations.<List<String>>json("$[*].roles[*]")).containsExactly("ORG_MEMBER");
		assertThat(invitations.<List<String>>json("$[*].groupRoleAssignments[*].groupRole"))
			.containsExactly("GROUP_READ_ONLY");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.webInvites())).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void extendsPendingInvitation() {
		Response invited = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_READ_ONLY"],"username":"ada@example.com"}""");

		Response response = add(ADA);

		assertThat(response.status()).isEqualTo(201);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200,
				"[" + invited.body()
					.replace("\"groupRoleAssignments\":[]", """
							"groupRoleAssignments":[{"groupId":"%s","groupRole":"GROUP_READ_ONLY"}]"""
						.formatted(this.acme.webId())) + "]");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void grantsRolesToActiveUser(AcmeFactory acmes) {
		String username = this.acme.id() + "@example.com";
		acmes.addMember(this.acme, username);

		Response response = add("""
				{"roles":["GROUP_OWNER","GROUP_READ_ONLY"],"username":"%s"}""".formatted(username));

		assertThat(response.status()).isEqualTo(201);
		assertThat(response.masked()).isEqualTo("""
				{"country":"US","createdAt":"<time>","firstName":"%1$s","id":"<id>","lastAuth":"<time>",\
				"lastName":"Example","mobileNumber":null,"orgMembershipStatus":"ACTIVE",\
				"roles":["GROUP_OWNER","GROUP_READ_ONLY"],"username":"%1$s@example.com"}""".formatted(this.acme.id()));
		assertThat(acmes.membership(this.acme, username).grants()).hasSize(2);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())).isExactly(200, "[]");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the code; the detail text is assumed")
	void rejectsActiveUserOfProject(AcmeFactory acmes) {
		String username = this.acme.id() + "@example.com";
		acmes.addMember(this.acme, username);
		String body = """
				{"roles":["GROUP_READ_ONLY"],"username":"%s"}""".formatted(username);
		add(body);

		assertThat(add(body.replace("READ_ONLY", "OWNER"))).isRejected(409, "USER_ALREADY_IN_GROUP",
				"User %s is already in group %s.", username, this.acme.webId().value());
		assertThat(acmes.membership(this.acme, username).grants()).extracting(ProjectGrant::role)
			.containsExactly("GROUP_READ_ONLY");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "a conflict is documented")
	void rejectsPendingUserWithInvitationToProject() {
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"ada@example.com","groupRoleAssignments":[\
				{"groupId":"%s","roles":["GROUP_OWNER"]}]}""".formatted(this.acme.webId()));

		assertThat(add(ADA)).isRejected(409, "USER_ALREADY_IN_GROUP", "User %s is already in group %s.",
				"ada@example.com", this.acme.webId().value());
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites())
			.<List<String>>json("$[*].groupRoleAssignments[*].groupRole")).containsExactly("GROUP_OWNER");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the parameters")
	void listsUsersWithProjectRolesAndOrgOwnersOnRequest() {
		add(ADA);
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_OWNER"],"username":"owner@example.com"}""");
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"member@example.com"}""");
		this.atlas.post(this.acme.orgOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_OWNER"],"username":"invited@example.com"}""");

		assertThat(list("")).containsExactly("ada@example.com");
		assertThat(list("?flattenTeams=true")).containsExactly("ada@example.com");
		assertThat(list("?includeOrgUsers=true")).containsExactly("ada@example.com", "owner@example.com");
		assertThat(list("?orgMembershipStatuses=ACTIVE")).isEmpty();
		assertThat(list("?username=nobody@example.com")).isEmpty();
		assertThat(this.userClient.get(this.acme.projectReader(),
				UserClient.webUsers(this.acme) + "?flattenTeams=perhaps"))
			.isRejected(400, "INVALID_QUERY_PARAMETER", "Invalid query parameter %s specified.", "flattenTeams");
	}

	@Test
	@TestEvidence(RECORDED)
	void selfLinkContainsFiltersWithDefault() {
		Response response = this.userClient.get(this.acme.projectReader(), UserClient.webUsers(this.acme));

		assertThat(response).isExactly(200, """
				{"links":[{"href":"%s?flattenTeams=false&includeCount=true&includeOrgUsers=false\
				&pageNum=1&itemsPerPage=100","rel":"self"}],\
				"results":[],"totalCount":0}""".formatted(this.atlas.url(UserClient.webUsers(this.acme))));
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the membership remains; the error is documented")
	void keepsRemovedUserInOrganization() {
		Response added = add(ADA);
		String id = added.json("$.id");

		Response read = this.userClient.get(this.acme.projectReader(), path(id));
		Response removed = this.userClient.delete(this.acme.projectOwner(), path(id));

		assertThat(read).isExactly(200, added.body());
		assertThat(removed).isExactly(204, "");
		assertThat(this.userClient.get(this.acme.projectReader(), path(id))).isRejected(404, "USER_NOT_IN_GROUP",
				"User %s is not in group %s.", id, this.acme.webId().value());
		assertThat(this.userClient.delete(this.acme.projectOwner(), path(id)).status()).isEqualTo(404);
		assertThat(this.userClient.get(this.acme.orgOwner(), UserClient.users(this.acme) + "/" + id)
			.<List<Object>>json("$.roles.groupRoleAssignments")).isEmpty();
	}

	private Response add(String body) {
		return this.userClient.post(this.acme.projectOwner(), UserClient.webUsers(this.acme), body);
	}

	private List<String> list(String query) {
		return this.userClient.get(this.acme.projectReader(), UserClient.webUsers(this.acme) + query)
			.json("$.results[*].username");
	}

	private String path(String id) {
		return UserClient.webUsers(this.acme) + "/" + id;
	}

}
