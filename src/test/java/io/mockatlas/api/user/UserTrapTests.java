package io.mockatlas.api.user;

import java.time.Duration;
import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What breaks real clients where users are concerned, one trap a test, in the words of
 * those who fell into it.
 */
@AtlasTest
class UserTrapTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private UserClient successor;

	private final Acme acme;

	UserTrapTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.acme = acme;
	}

	@BeforeEach
	void found() {
		this.successor = new UserClient(this.atlas);
	}

	@Test
	@TestEvidence(RECORDED)
	void trap4EmptyUsernameMeansNoFilter() {
		invite("ada@example.com");

		Response response = this.successor.get(this.acme.orgOwner(), UserClient.users(this.acme) + "?username=");

		assertThat(response.<List<Object>>json("$.results")).hasSize(1);
	}

	@Test
	@TestEvidence(RECORDED)
	void trap5LaterDatesAreServedByTheNewestVersionNotLater() {
		String join = UserClient.users(this.acme);

		Response users = get(join, "application/vnd.atlas.2025-03-12+json");
		Response old = get(join, "application/vnd.atlas.2024-11-13+json");
		Response tooEarly = this.atlas.send(this.acme.orgOwner(), "GET", join + "/690000000000000000000fff", null,
				"Accept", "application/vnd.atlas.2024-11-13+json");

		assertThat(users.header("Content-Type")).isEqualTo(UserClient.CONTENT_TYPE);
		assertThat(old.header("Content-Type")).isEqualTo("application/vnd.atlas.2023-01-01+json;charset=utf-8");
		assertThat(tooEarly).isRefused(406, "INVALID_VERSION_DATE", "Invalid accept header or version date.");
	}

	@Test
	@TestEvidence(RECORDED)
	void trap7TerraformAsksByNameBeforeItInvites() {
		String username = this.acme.id() + "@example.com";

		Response nobody = this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2/users/byName/" + username);
		this.acmes.addMember(this.acme, username);
		Response member = this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2/users/byName/" + username);

		assertThat(nobody).isRefused(404, "USERNAME_NOT_FOUND", "No user with username %s exists.", username);
		assertThat(member.<List<String>>json("$.roles[*].orgId")).containsExactly(this.acme.id().value());
	}

	@Test
	@TestEvidence(RECORDED)
	void trap8IdDatesAndInviterAreStableAcrossReadsAndPatch() {
		invite("ada@example.com");
		Response first = this.successor.get(this.acme.orgOwner(), UserClient.users(this.acme));
		String id = first.json("$.results[0].id");
		this.clock.shiftBy(Duration.ofDays(3));

		Response patched = this.successor.patch(this.acme.orgOwner(), UserClient.users(this.acme) + "/" + id, """
				{"roles":{"orgRoles":["ORG_MEMBER"]}}""");
		Response second = this.successor.get(this.acme.orgMember(), UserClient.users(this.acme));

		assertThat(second).isExactly(200, first.body());
		assertThat(first.body()).contains(patched.body());
	}

	@Test
	@TestEvidence(RECORDED)
	void trap9InvitedPersonIsReadAsPendingUserByUsername() {
		Response invited = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER","ORG_GROUP_CREATOR"],"teamIds":["%s"],"username":"a+b@example.com"}"""
			.formatted(this.acme.team().id()));

		Response read = this.successor.get(this.acme.orgOwner(),
				UserClient.users(this.acme) + "?username=a%2Bb%40example.com");

		assertThat(read.<List<String>>json("$.results[*].orgMembershipStatus")).containsExactly("PENDING");
		assertThat(read.<List<String>>json("$.results[0].roles.orgRoles")).isEqualTo(invited.json("$.roles"));
		assertThat(read.<List<String>>json("$.results[0].teamIds")).isEqualTo(invited.json("$.teamIds"));
		assertThat(read.<String>json("$.results[0].invitationCreatedAt")).isEqualTo(invited.json("$.createdAt"));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void trap10UsersOfTeamHaveTwoShapesChosenByAccept() {
		String username = this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, username);
		String id = this.acmes.membership(this.acme, username).userId();
		this.successor.post(this.acme.orgOwner(), UserClient.team(this.acme) + ":addUser", """
				{"id":"%s"}""".formatted(id));
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"teamIds":["%s"],"username":"zoe@example.com"}"""
			.formatted(this.acme.team().id()));
		String path = UserClient.team(this.acme) + "/users";

		Response first = get(path, AtlasClient.V2_ACCEPT);
		Response today = get(path, UserClient.ACCEPT);

		assertThat(first.<List<String>>json("$.results[*].emailAddress")).containsExactly(username);
		assertThat(first.<List<String>>json("$.results[*].roles[*].roleName")).containsExactly("ORG_MEMBER");
		assertThat(today.<List<String>>json("$.results[*].orgMembershipStatus")).containsExactly("ACTIVE", "PENDING");
		assertThat(today.<List<String>>json("$.results[*].roles.orgRoles[*]")).containsExactly("ORG_MEMBER",
				"ORG_MEMBER");
	}

	@Test
	@TestEvidence(RECORDED)
	void trap10TeamIsMadeWithUsernamesThatAreNull() {
		Response response = this.atlas.post(this.acme.orgOwner(), "/api/atlas/v2/orgs/" + this.acme.id() + "/teams", """
				{"name":"ops","usernames":null}""");

		assertThat(response.status()).isEqualTo(201);
		assertThat(response.<List<Object>>json("$.usernames")).isEmpty();
	}

	@Test
	@TestEvidence(RECORDED)
	void trap11TeamsOfProjectAreRead() {
		Response response = this.atlas.get(this.acme.projectOwner(),
				"/api/atlas/v2/groups/" + this.acme.webId() + "/teams?includeCount=true&itemsPerPage=100&pageNum=1");

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.<List<Object>>json("$.results")).isEmpty();
		assertThat(response.<Integer>json("$.totalCount")).isZero();
	}

	@Test
	@TestEvidence(RECORDED)
	void trap12ColonsAtSignsAndPlusSignsArriveRaw() {
		String username = "a+b." + this.acme.id() + "@example.com";
		this.acmes.addMember(this.acme, username);
		String id = this.acmes.membership(this.acme, username).userId();

		Response raw = this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2/users/byName/" + username);
		Response escaped = this.atlas.get(this.acme.orgOwner(),
				"/api/atlas/v2/users/byName/" + username.replace("@", "%40").replace("+", "%2B"));
		Response added = this.successor.post(this.acme.orgOwner(), UserClient.users(this.acme) + "/" + id + ":addRole",
				"""
						{"orgRole":"ORG_READ_ONLY"}""");
		Response inQuery = this.successor.get(this.acme.orgOwner(),
				UserClient.users(this.acme) + "?username=" + username.replace("@", "%40").replace("+", "%2B"));

		assertThat(raw.<String>json("$.username")).isEqualTo(username);
		assertThat(escaped).isExactly(200, raw.body());
		assertThat(added.status()).isEqualTo(200);
		assertThat(inQuery.<List<String>>json("$.results[*].username")).containsExactly(username);
	}

	private void invite(String username) {
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"%s"}""".formatted(username));
	}

	private Response get(String path, String accept) {
		return this.atlas.send(this.acme.orgOwner(), "GET", path, null, "Accept", accept);
	}

}
