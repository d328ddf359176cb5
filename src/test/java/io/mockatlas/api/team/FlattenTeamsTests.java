package io.mockatlas.api.team;

import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
import io.mockatlas.objectid.TeamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /groups/{groupId}/users?flattenTeams=true}, which adds the users of the
 * project's teams.
 */
@AtlasTest
class FlattenTeamsTests {

	private static final String FLATTENED = "?flattenTeams=true";

	private final AtlasClient atlas;

	private final Acme acme;

	private final UserClient userClient;

	private final TeamId otherTeam;

	private final String member;

	private final String memberId;

	FlattenTeamsTests(AtlasClient atlas, AcmeFactory acmes, BulkData bulk, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.userClient = new UserClient(atlas);
		this.otherTeam = bulk.addTeams(acme, 1).get(0);
		this.member = acme.id() + "@example.com";
		this.memberId = acmes.addMember(acme, this.member).user().id().value();
		atlas.post(acme.orgOwner(), acme.invites(), """
				{"roles":["ORG_MEMBER"],"teamIds":["%s","%s"],"username":"zoe@example.com"}"""
			.formatted(acme.team().id(), this.otherTeam));
		this.userClient.post(acme.orgOwner(), UserClient.team(acme) + ":addUser", "{\"id\":\"" + this.memberId + "\"}");
		addToProject(acme.team().id(), "GROUP_READ_ONLY");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the listed users; that they have the roles of the team is assumed")
	void listsPendingAndActiveUsersOfTeams() {
		Response flattened = list(FLATTENED);

		assertThat(list("").<List<Object>>json("$.results")).isEmpty();
		assertThat(list("?flattenTeams=false").<List<Object>>json("$.results")).isEmpty();
		assertThat(flattened.<List<String>>json("$.results[*].username")).containsExactly(this.member,
				"zoe@example.com");
		assertThat(flattened.<List<String>>json("$.results[*].orgMembershipStatus")).containsExactly("ACTIVE",
				"PENDING");
		assertThat(flattened.<List<String>>json("$.results[*].roles[*]")).containsExactly("GROUP_READ_ONLY",
				"GROUP_READ_ONLY");
		assertThat(list(FLATTENED + "&orgMembershipStatuses=PENDING").<List<String>>json("$.results[*].username"))
			.containsExactly("zoe@example.com");
		assertThat(list(FLATTENED + "&username=" + this.member).<List<Object>>json("$.results")).hasSize(1);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the user's own roles come first, each role once")
	void addsRolesOfAllTeamsToRolesOfUser() {
		addToProject(this.otherTeam, "GROUP_OWNER");
		this.userClient.post(this.acme.projectOwner(), UserClient.webUsers(this.acme), """
				{"roles":["GROUP_CLUSTER_MANAGER","GROUP_READ_ONLY"],"username":"zoe@example.com"}""");

		assertThat(roles(FLATTENED)).containsExactly("GROUP_CLUSTER_MANAGER", "GROUP_READ_ONLY", "GROUP_OWNER");
		assertThat(roles("")).containsExactly("GROUP_CLUSTER_MANAGER", "GROUP_READ_ONLY");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "no other operation returns the roles of teams")
	void otherOperationsIgnoreUsersOfTeams() {
		String path = UserClient.webUsers(this.acme) + "/" + this.memberId;

		assertThat(this.userClient.get(this.acme.projectReader(), path)).isRejected(404, "USER_NOT_IN_GROUP",
				"User %s is not in group %s.", this.memberId, this.acme.webId().value());
		assertThat(this.userClient.delete(this.acme.projectOwner(), path).status()).isEqualTo(404);
		assertThat(this.userClient.get(this.acme.orgMember(), UserClient.users(this.acme) + "/" + this.memberId)
			.<List<Object>>json("$.roles.groupRoleAssignments")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "the listed users; the roles are assumed")
	void listsActiveUsersOfTeamsInFirstVersion(Api api) {
		String users = api.base() + "/groups/" + this.acme.webId() + "/users";

		Response flattened = this.atlas.get(this.acme.projectReader(), users + FLATTENED);

		assertThat(flattened.<List<String>>json("$.results[*].username")).containsExactly(this.member);
		assertThat(flattened.<List<String>>json("$.results[0].roles[*].roleName")).containsExactly("ORG_MEMBER",
				"GROUP_READ_ONLY");
		assertThat(flattened.<List<String>>json("$.results[0].roles[*].groupId"))
			.containsExactly(this.acme.webId().value());
		assertThat(this.atlas.get(this.acme.projectReader(), users).<List<Object>>json("$.results")).isEmpty();
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void reflectsChangesOfTeams() {
		this.atlas.patch(this.acme.projectOwner(), Api.V2.webTeams(this.acme) + "/" + this.acme.team().id(),
				"{\"roleNames\":[\"GROUP_OWNER\"]}");
		Response amended = list(FLATTENED);
		this.userClient.post(this.acme.orgOwner(), UserClient.team(this.acme) + ":removeUser",
				"{\"id\":\"" + this.memberId + "\"}");
		Response userRemoved = list(FLATTENED);
		this.atlas.delete(this.acme.projectOwner(), Api.V2.webTeams(this.acme) + "/" + this.acme.team().id());
		Response teamRemoved = list(FLATTENED);

		assertThat(amended.<List<String>>json("$.results[*].roles[*]")).containsExactly("GROUP_OWNER", "GROUP_OWNER");
		assertThat(userRemoved.<List<String>>json("$.results[*].username")).containsExactly("zoe@example.com");
		assertThat(teamRemoved.<List<Object>>json("$.results")).isEmpty();
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void canBeCombinedWithOwnersOfOrganization() {
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_OWNER"],"username":"owner@example.com"}""");

		assertThat(list("?includeOrgUsers=true").<List<String>>json("$.results[*].username"))
			.containsExactly("owner@example.com");
		assertThat(list(FLATTENED + "&includeOrgUsers=true").<List<String>>json("$.results[*].username"))
			.containsExactly(this.member, "owner@example.com", "zoe@example.com");
	}

	private List<String> roles(String query) {
		return list(query).json("$.results[?(@.username=='zoe@example.com')].roles[*]");
	}

	private Response list(String query) {
		return this.userClient.get(this.acme.projectReader(), UserClient.webUsers(this.acme) + query);
	}

	private void addToProject(TeamId team, String role) {
		this.atlas.post(this.acme.projectOwner(), Api.V2.webTeams(this.acme), ProjectTeamRequests.body(team, role));
	}

}
