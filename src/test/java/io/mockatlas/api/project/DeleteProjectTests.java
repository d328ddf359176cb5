package io.mockatlas.api.project;

import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.ForeignKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deletion of projects, {@code DELETE /groups/{groupId}}, and its effects on users, keys,
 * invitations and teams.
 */
@AtlasTest
class DeleteProjectTests {

	private static final String GROUPS = "/api/atlas/v2/groups";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final JdbcClient jdbc;

	private final UserClient userClient;

	private final Acme acme;

	private final String web;

	DeleteProjectTests(AtlasClient atlas, AcmeFactory acmes, JdbcClient jdbc, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.jdbc = jdbc;
		this.acme = acme;
		this.userClient = new UserClient(this.atlas);
		this.web = GROUPS + "/" + this.acme.webId();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "status and body on v2")
	void returnsEmptyObject(Api api) {
		String path = api.base() + "/groups/" + this.acme.webId();

		Response response = this.atlas.delete(this.acme.projectOwner(), path);

		assertThat(response).isExactly(202, "{}");
		assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		assertThat(response.headerNames()).isEqualTo(api.headersWithoutDeprecation());
		assertThat(this.atlas.get(this.acme.orgOwner(), path)).isRejected(404, "GROUP_NOT_FOUND",
				"No group with ID %s exists.", this.acme.webId().value());
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the shape of the envelope")
	void wrapsResponseInEnvelope() {
		assertThat(this.atlas.delete(this.acme.projectOwner(), this.web + "?envelope=true&pretty=true")).isExactly(200,
				"""
						{
						  "content" : { },
						  "status" : 202
						}""");
	}

	@Test
	@TestEvidence(ASSUMED)
	void deletesProjectInvitationsAndKeepsOrgInvitations() {
		this.atlas.post(this.acme.projectOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");
		String id = this.atlas.get(this.acme.projectOwner(), this.acme.webInvites()).json("$[0].id");
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"grace@example.com","groupRoleAssignments":[
				{"groupId":"%s","roles":["GROUP_OWNER"]},{"groupId":"%s","roles":["GROUP_READ_ONLY"]}]}"""
			.formatted(this.acme.webId(), this.acme.data().id()));

		this.atlas.delete(this.acme.projectOwner(), this.web);

		Response left = this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		assertThat(left.<List<String>>json("$[*].username")).containsExactly("ada@example.com", "grace@example.com");
		assertThat(left.<List<String>>json("$[1].groupRoleAssignments[*].groupRole"))
			.containsExactly("GROUP_READ_ONLY");
		assertThat(this.atlas.delete(this.acme.orgOwner(), this.acme.invites() + "/" + id)).isRejected(404,
				"INVALID_INVITATION_ID", "An invalid invitation ID %s was specified.", id);
	}

	@Test
	@TestEvidence(ASSUMED)
	void removesRolesOfUsersAndKeys() {
		String username = "ada-" + this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, username);
		String user = UserClient.users(this.acme) + "/" + this.acmes.membership(this.acme, username).userId();
		this.userClient.patch(this.acme.orgOwner(), user, assignments("GROUP_OWNER", "GROUP_READ_ONLY"));

		this.atlas.delete(this.acme.orgOwner(), this.web);

		assertThat(roles(this.userClient.get(this.acme.orgOwner(), user))).containsExactly("GROUP_READ_ONLY");
		assertThat(this.atlas.get(this.acme.projectOwner(), GROUPS).<Integer>json("$.totalCount")).isZero();
		assertThat(this.atlas.get(this.acme.projectOwner(), "/api/atlas/v2/orgs/" + this.acme.id()).status())
			.isEqualTo(200);
	}

	/**
	 * The deleted rows leave gaps in ordered lists.
	 */
	@Test
	@TestEvidence(ASSUMED)
	void memberCanBeUpdatedAfterDeletion() {
		String username = "ada-" + this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, username);
		String user = UserClient.users(this.acme) + "/" + this.acmes.membership(this.acme, username).userId();
		this.userClient.patch(this.acme.orgOwner(), user, assignments("GROUP_OWNER", "GROUP_READ_ONLY"));
		this.atlas.delete(this.acme.orgOwner(), this.web);

		String added = this.atlas.post(this.acme.orgOwner(), GROUPS, """
				{"name":"new","orgId":"%s"}""".formatted(this.acme.id())).json("$.id");
		this.userClient.post(this.acme.orgOwner(), GROUPS + "/" + added + "/users", """
				{"username":"%s","roles":["GROUP_CLUSTER_MANAGER"]}""".formatted(username));
		this.userClient.post(this.acme.orgOwner(), user + ":addRole", "{\"orgRole\":\"ORG_READ_ONLY\"}");

		assertThat(roles(this.userClient.get(this.acme.orgOwner(), user))).containsExactly("GROUP_READ_ONLY",
				"GROUP_CLUSTER_MANAGER");
		assertThat(this.atlas.delete(this.acme.orgOwner(), GROUPS + "/" + added).status()).isEqualTo(202);
	}

	@Test
	@TestEvidence(ASSUMED)
	void leavesNoRowThatReferencesProject() {
		this.atlas.patch(this.acme.projectOwner(), this.web, "{\"tags\":[{\"key\":\"a\",\"value\":\"b\"}]}");
		this.atlas.post(this.acme.projectOwner(), this.acme.webInvites(), """
				{"roles":["GROUP_OWNER"],"username":"ada@example.com"}""");
		this.atlas.post(this.acme.orgOwner(), Api.V2.webTeams(this.acme), """
				[{"teamId":"%s","roleNames":["GROUP_READ_ONLY"]}]""".formatted(this.acme.team().id()));
		assertThat(references()).isGreaterThan(4);

		this.atlas.delete(this.acme.orgOwner(), this.web);

		assertThat(references()).isZero();
		assertThat(this.atlas.get(this.acme.orgOwner(), Api.V2.teams(this.acme)).<Integer>json("$.totalCount"))
			.isEqualTo(1);
	}

	@Test
	@TestEvidence(ASSUMED)
	void nameCanBeReused() {
		this.atlas.delete(this.acme.orgOwner(), this.web);

		assertThat(
				this.atlas.patch(this.acme.orgOwner(), GROUPS + "/" + this.acme.data().id(), "{\"name\":\"acme-web\"}")
					.status())
			.isEqualTo(200);
	}

	private int references() {
		return ForeignKeys.of(this.jdbc)
			.stream()
			.filter((key) -> key.refersTo().equals("projects"))
			.mapToInt(
					(key) -> this.jdbc.sql("select count(*) from %s where %s = ?".formatted(key.table(), key.column()))
						.param(this.acme.webId().value())
						.query(Integer.class)
						.single())
			.sum();
	}

	private String assignments(String onWeb, String onData) {
		return """
				{"roles":{"groupRoleAssignments":[{"groupId":"%s","groupRoles":["%s"]},\
				{"groupId":"%s","groupRoles":["%s"]}]}}""".formatted(this.acme.webId(), onWeb, this.acme.data().id(),
				onData);
	}

	private static List<String> roles(Response user) {
		return user.json("$.roles.groupRoleAssignments[*].groupRoles[*]");
	}

}
