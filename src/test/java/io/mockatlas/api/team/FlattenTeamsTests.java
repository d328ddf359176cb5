package io.mockatlas.api.team;

import java.util.List;

import io.mockatlas.api.Successor;
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
 * {@code GET /groups/{groupId}/users?flattenTeams=true}: who is on a project by a team.
 */
@AtlasTest
class FlattenTeamsTests {

	private static final String FLATTENED = "?flattenTeams=true";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final BulkData bulk;

	private final Successor successor;

	private final Acme acme;

	private final TeamId other;

	private final String member;

	private final String memberId;

	FlattenTeamsTests(AtlasClient atlas, AcmeFactory acmes, BulkData bulk, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.bulk = bulk;
		this.acme = acme;
		this.successor = new Successor(this.atlas);
		this.other = this.bulk.addTeams(this.acme, 1).get(0);
		this.member = this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, this.member);
		this.memberId = this.acmes.membership(this.acme, this.member).userId();
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"teamIds":["%s","%s"],"username":"zoe@example.com"}"""
			.formatted(this.acme.team().id(), this.other));
		this.successor.post(this.acme.orgOwner(), Successor.team(this.acme) + ":addUser",
				"{\"id\":\"" + this.memberId + "\"}");
		add(this.acme.team().id(), "GROUP_READ_ONLY");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "who is listed; that their roles are those of the team is assumed")
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
	@TestEvidence(value = ASSUMED, of = "own roles go first, and each is there once")
	void addsRolesOfAllTeamsToThoseOfTheUser() {
		add(this.other, "GROUP_OWNER");
		this.successor.post(this.acme.projectOwner(), Successor.webUsers(this.acme), """
				{"roles":["GROUP_CLUSTER_MANAGER","GROUP_READ_ONLY"],"username":"zoe@example.com"}""");

		assertThat(roles(FLATTENED)).containsExactly("GROUP_CLUSTER_MANAGER", "GROUP_READ_ONLY", "GROUP_OWNER");
		assertThat(roles("")).containsExactly("GROUP_CLUSTER_MANAGER", "GROUP_READ_ONLY");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "nothing else shows the roles of teams")
	void leavesUsersOfTeamsOutEverywhereElse() {
		String path = Successor.webUsers(this.acme) + "/" + this.memberId;

		assertThat(this.successor.get(this.acme.projectReader(), path)).isRefused(404, "RESOURCE_NOT_FOUND",
				"Cannot find resource %s.", this.memberId);
		assertThat(this.successor.delete(this.acme.projectOwner(), path).status()).isEqualTo(404);
		assertThat(this.successor.get(this.acme.orgMember(), Successor.users(this.acme) + "/" + this.memberId)
			.<List<Object>>json("$.roles.groupRoleAssignments")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "who is listed; the roles are assumed")
	void listsActiveUsersOfTeamsInTheOldWay(Api api) {
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
	void followsTeamsAndTheirRoles() {
		this.atlas.patch(this.acme.projectOwner(), Api.V2.webTeams(this.acme) + "/" + this.acme.team().id(),
				"{\"roleNames\":[\"GROUP_OWNER\"]}");
		Response amended = list(FLATTENED);
		this.successor.post(this.acme.orgOwner(), Successor.team(this.acme) + ":removeUser",
				"{\"id\":\"" + this.memberId + "\"}");
		Response left = list(FLATTENED);
		this.atlas.delete(this.acme.projectOwner(), Api.V2.webTeams(this.acme) + "/" + this.acme.team().id());
		Response removed = list(FLATTENED);

		assertThat(amended.<List<String>>json("$.results[*].roles[*]")).containsExactly("GROUP_OWNER", "GROUP_OWNER");
		assertThat(left.<List<String>>json("$.results[*].username")).containsExactly("zoe@example.com");
		assertThat(removed.<List<Object>>json("$.results")).isEmpty();
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void isIndependentOfOwnersOfTheOrganization() {
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
		return this.successor.get(this.acme.projectReader(), Successor.webUsers(this.acme) + query);
	}

	private void add(TeamId team, String role) {
		this.atlas.post(this.acme.projectOwner(), Api.V2.webTeams(this.acme),
				"[{\"teamId\":\"" + team + "\",\"roleNames\":[\"" + role + "\"]}]");
	}

}
