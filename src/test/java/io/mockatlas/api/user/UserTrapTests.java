package io.mockatlas.api.user;

import java.time.Duration;
import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Behaviour of user operations that breaks real clients if it is wrong. The name of each
 * test starts with the number of its trap.
 */
@AtlasTest
class UserTrapTests {

	private static final String ACCOUNTS = "/api/atlas/v2/users/byName/";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final UserClient userClient;

	private final String users;

	UserTrapTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.userClient = new UserClient(atlas);
		this.users = UserClient.users(acme);
	}

	@Test
	@TestEvidence(RECORDED)
	void trap4EmptyUsernameDoesNotFilter() {
		createInvitation("ada@example.com");

		Response response = this.userClient.get(this.acme.orgOwner(), this.users + "?username=");

		assertThat(response.<List<Object>>json("$.results")).hasSize(1);
	}

	@Test
	@TestEvidence(RECORDED)
	void trap5ServesNewestVersionThatIsNotLaterThanRequested() {
		Response later = get(this.users, "application/vnd.atlas.2025-03-12+json");
		Response earlier = get(this.users, "application/vnd.atlas.2024-11-13+json");
		Response beforeFirst = get(this.users + "/690000000000000000000fff", "application/vnd.atlas.2024-11-13+json");

		assertThat(later.header("Content-Type")).isEqualTo(UserClient.CONTENT_TYPE);
		assertThat(earlier.header("Content-Type")).isEqualTo(Api.V2.contentType());
		assertThat(beforeFirst).isRejected(406, "INVALID_VERSION_DATE", "Invalid accept header or version date.");
	}

	/**
	 * Terraform requests the account before it invites the user. It takes an account with
	 * a role in the organization for that of a member.
	 */
	@Test
	@TestEvidence(value = RECORDED,
			of = "the account of a pending user has no roles in the response of POST; in that of GET it is assumed")
	void trap7OnlyAccountOfMemberHasRolesInOrganization() {
		String member = this.acme.id() + "@example.com";
		String invitee = "invitee." + member;

		Response unknown = this.atlas.get(this.acme.orgOwner(), ACCOUNTS + member);
		this.acmes.addMember(this.acme, member);
		this.userClient.createAccount(this.acme, invitee);
		Response active = this.atlas.get(this.acme.orgOwner(), ACCOUNTS + member);
		Response pending = this.atlas.get(this.acme.orgOwner(), ACCOUNTS + invitee);

		assertThat(unknown).isRejected(404, "USERNAME_NOT_FOUND", "No user with username %s exists.", member);
		assertThat(active.<List<String>>json("$.roles[*].orgId")).containsExactly(this.acme.id().value());
		assertThat(pending.<List<Object>>json("$.roles")).isEmpty();
	}

	@Test
	@TestEvidence(RECORDED)
	void trap8KeepsIdDatesAndInviterAcrossReadsAndPatch(TestClock clock) {
		createInvitation("ada@example.com");
		Key otherOwner = this.acmes.createKey(this.acme, "ORG_OWNER");
		Response before = this.userClient.get(this.acme.orgOwner(), this.users);
		String id = before.json("$.results[0].id");
		clock.shiftBy(Duration.ofDays(3));

		Response reread = this.userClient.get(this.acme.orgMember(), this.users);
		Response patched = this.userClient.patch(otherOwner, this.users + "/" + id, """
				{"roles":{"orgRoles":["ORG_READ_ONLY"]}}""");
		Response after = this.userClient.get(this.acme.orgMember(), this.users);

		assertThat(reread).isExactly(200, before.body());
		assertThat(after).isExactly(200, before.body().replace("ORG_MEMBER", "ORG_READ_ONLY"));
		assertThat(after.body()).contains(patched.body());
	}

	@Test
	@TestEvidence(RECORDED)
	void trap9FindsInviteeByUsernameAsPendingUser() {
		Response invitation = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER","ORG_GROUP_CREATOR"],"teamIds":["%s"],"username":"a+b@example.com"}"""
			.formatted(this.acme.team().id()));

		Response users = this.userClient.get(this.acme.orgOwner(), this.users + "?username=a%2Bb%40example.com");

		assertThat(users.<List<String>>json("$.results[*].orgMembershipStatus")).containsExactly("PENDING");
		assertThat(users.<List<String>>json("$.results[0].roles.orgRoles")).isEqualTo(invitation.json("$.roles"));
		assertThat(users.<List<String>>json("$.results[0].teamIds")).isEqualTo(invitation.json("$.teamIds"));
		assertThat(users.<String>json("$.results[0].invitationCreatedAt")).isEqualTo(invitation.json("$.createdAt"));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void trap10VersionDeterminesShapeOfTeamUsers() {
		String member = this.acme.id() + "@example.com";
		String memberId = this.acmes.addMember(this.acme, member).user().id().value();
		this.userClient.post(this.acme.orgOwner(), UserClient.team(this.acme) + ":addUser", """
				{"id":"%s"}""".formatted(memberId));
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"teamIds":["%s"],"username":"zoe@example.com"}"""
			.formatted(this.acme.team().id()));
		String teamUsers = UserClient.team(this.acme) + "/users";

		Response firstVersion = get(teamUsers, AtlasClient.V2_ACCEPT);
		Response newestVersion = get(teamUsers, UserClient.ACCEPT);

		assertThat(firstVersion.<List<String>>json("$.results[*].emailAddress")).containsExactly(member);
		assertThat(firstVersion.<List<String>>json("$.results[*].roles[*].roleName")).containsExactly("ORG_MEMBER");
		assertThat(newestVersion.<List<String>>json("$.results[*].orgMembershipStatus")).containsExactly("ACTIVE",
				"PENDING");
		assertThat(newestVersion.<List<String>>json("$.results[*].roles.orgRoles[*]")).containsExactly("ORG_MEMBER",
				"ORG_MEMBER");
	}

	@Test
	@TestEvidence(RECORDED)
	void trap10CreatesTeamWithNullUsernames() {
		Response response = this.atlas.post(this.acme.orgOwner(), Api.V2.teams(this.acme), """
				{"name":"ops","usernames":null}""");

		assertThat(response.status()).isEqualTo(201);
		assertThat(response.<List<Object>>json("$.usernames")).isEmpty();
	}

	@Test
	@TestEvidence(RECORDED)
	void trap11ListsTeamsOfProject() {
		String teams = Api.V2.webTeams(this.acme) + "?includeCount=true&itemsPerPage=100&pageNum=1";

		Response withoutTeams = this.atlas.get(this.acme.projectOwner(), teams);
		this.atlas.post(this.acme.projectOwner(), Api.V2.webTeams(this.acme), """
				[{"teamId":"%s","roleNames":["GROUP_READ_ONLY"]}]""".formatted(this.acme.team().id()));
		Response withTeam = this.atlas.get(this.acme.projectOwner(), teams);

		assertThat(withoutTeams.status()).isEqualTo(200);
		assertThat(withoutTeams.<List<Object>>json("$.results")).isEmpty();
		assertThat(withoutTeams.<Integer>json("$.totalCount")).isZero();
		assertThat(withTeam.<List<String>>json("$.results[*].teamId")).containsExactly(this.acme.team().id().value());
		assertThat(withTeam.<List<String>>json("$.results[0].roleNames")).containsExactly("GROUP_READ_ONLY");
		assertThat(withTeam.<Integer>json("$.totalCount")).isOne();
	}

	@Test
	@TestEvidence(RECORDED)
	void trap12AcceptsUnescapedColonAtSignAndPlusSign() {
		String username = "a+b." + this.acme.id() + "@example.com";
		String escaped = username.replace("@", "%40").replace("+", "%2B");
		String id = this.acmes.addMember(this.acme, username).user().id().value();

		Response byUnescapedName = this.atlas.get(this.acme.orgOwner(), ACCOUNTS + username);
		Response byEscapedName = this.atlas.get(this.acme.orgOwner(), ACCOUNTS + escaped);
		Response addedRole = this.userClient.post(this.acme.orgOwner(), this.users + "/" + id + ":addRole", """
				{"orgRole":"ORG_READ_ONLY"}""");
		Response filtered = this.userClient.get(this.acme.orgOwner(), this.users + "?username=" + escaped);

		assertThat(byUnescapedName.<String>json("$.username")).isEqualTo(username);
		assertThat(byEscapedName).isExactly(200, byUnescapedName.body());
		assertThat(addedRole.status()).isEqualTo(200);
		assertThat(addedRole.<List<String>>json("$.roles.orgRoles")).containsExactly("ORG_MEMBER", "ORG_READ_ONLY");
		assertThat(filtered.<List<String>>json("$.results[*].username")).containsExactly(username);
	}

	private void createInvitation(String username) {
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username));
	}

	private Response get(String path, String accept) {
		return this.atlas.send(this.acme.orgOwner(), "GET", path, null, "Accept", accept);
	}

}
