package io.mockatlas.api.user;

import java.time.Duration;
import java.util.List;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.database.BulkData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /orgs/{orgId}/teams/{teamId}:addUser}, {@code :removeUser} and {@code /users}.
 */
@AtlasTest
class TeamUserTests {

	private static final String NOT_IN_ORG = "User %s is not in organization %s.";

	private final AtlasClient atlas;

	private final Acme acme;

	private final UserClient userClient;

	private final String memberId;

	private final String pendingId;

	TeamUserTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.userClient = new UserClient(atlas);
		this.memberId = acmes.addMember(acme, acme.id() + "@example.com").user().id().value();
		this.pendingId = this.userClient.post(acme.orgOwner(), UserClient.users(acme), """
				{"roles":{"orgRoles":["ORG_MEMBER"]},"username":"zoe@example.com"}""").json("$.id");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void filtersUsersById() {
		for (String id : List.of(this.pendingId, this.memberId)) {
			change(":addUser", id);
		}
		String users = UserClient.team(this.acme) + "/users?userId=";

		assertThat(
				this.userClient.get(this.acme.orgOwner(), users + this.pendingId).<List<String>>json("$.results[*].id"))
			.containsExactly(this.pendingId);
		assertThat(this.userClient.get(this.acme.orgOwner(), users).<Integer>json("$.totalCount")).isEqualTo(2);
		assertThat(this.userClient.get(this.acme.orgOwner(), users + "zz").header("X-Error-Code"))
			.isEqualTo("INVALID_QUERY_PARAMETER");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void addsAndRemovesPendingAndActiveUsers() {
		for (String id : List.of(this.pendingId, this.memberId)) {
			Response added = change(":addUser", id);
			Response user = this.userClient.get(this.acme.orgOwner(), UserClient.users(this.acme) + "/" + id);
			Response removed = change(":removeUser", id);

			assertThat(added).isExactly(200, user.body());
			assertThat(added.<List<String>>json("$.teamIds")).containsExactly(this.acme.team().id().value());
			assertThat(removed).isExactly(200, added.body().replaceAll("\"teamIds\":\\[[^]]*]", "\"teamIds\":[]"));
			assertThat(added.headerNames()).isEqualTo(Api.V2.headersWithoutDeprecation());
		}
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the last user; a new team can be empty, as recorded")
	void removesLastUser() {
		String users = UserClient.team(this.acme) + "/users";
		change(":addUser", this.memberId);
		Response removed = this.atlas.delete(this.acme.orgOwner(), users + "/" + this.memberId);
		change(":addUser", this.pendingId);

		assertThat(removed).isExactly(204, "");
		assertThat(change(":removeUser", this.pendingId).status()).isEqualTo(200);
		assertThat(this.userClient.get(this.acme.orgOwner(), users).<Integer>json("$.totalCount")).isZero();
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void addsTeamToInvitationOfPendingUser() {
		change(":addUser", this.pendingId);

		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).<List<String>>json("$[0].teamIds"))
			.containsExactly(this.acme.team().id().value());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsUserOfTeam() {
		change(":addUser", this.memberId);

		assertThat(change(":addUser", this.memberId)).isRejected(409, "USER_ALREADY_IN_TEAM",
				"The user with ID %s in team %s already exists.", this.memberId, this.acme.team().id().value());
	}

	@Test
	@TestEvidence(ASSUMED)
	void returns404ForRemovalOfUserOutsideTeam() {
		assertThat(change(":removeUser", this.memberId)).isRejected(404, "RESOURCE_NOT_FOUND",
				"Cannot find resource %s.", this.memberId);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "a user with an expired invitation is not in the organization")
	void rejectsUserOutsideOrganization(TestClock clock) {
		clock.shiftBy(Duration.ofDays(31));

		for (String id : List.of("690000000000000000000fff", "x", this.pendingId)) {
			assertThat(change(":addUser", id)).isRejected(404, "USER_NOT_IN_ORG", NOT_IN_ORG, id,
					this.acme.id().value());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}          | 400 | MISSING_ATTRIBUTE
			{"id":""}   | 400 | MISSING_ATTRIBUTE
			{"id":7}    | 400 | INVALID_JSON_ATTRIBUTE""")
	@TestEvidence(DOCUMENTED)
	void requiresId(String body, int status, String code) {
		Response response = this.userClient.post(this.acme.orgOwner(), UserClient.team(this.acme) + ":addUser", body);

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsUnknownTeamAndTeamOfAnotherOrganization(Acme other) {
		String teams = "/api/atlas/v2/orgs/" + this.acme.id() + "/teams/";

		Response unknown = this.userClient.get(this.acme.orgOwner(), teams + "690000000000000000000fff/users");
		Response foreign = this.userClient.get(this.acme.orgOwner(), teams + other.team().id() + "/users");

		assertThat(unknown).isRejected(404, "TEAM_NOT_FOUND", "No team with ID %s exists.", "690000000000000000000fff");
		assertThat(foreign).isRejected(404, "TEAM_NOT_IN_ORG", "Team %s is not in Organization %s.",
				other.team().id().value(), this.acme.id().value());
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "250 users, including pending ones")
	void rejectsUserOverLimit(BulkData bulk) {
		bulk.addTeamUsers(this.acme, 125, 125);

		assertThat(change(":addUser", this.memberId)).isRejected(400, "MAX_USERS_PER_TEAM_EXCEEDED",
				"Maximum number of users per team (%s) in %s exceeded while trying to add users.", 250,
				this.acme.team().id().value());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2")
	void returnsAddedUsersBeforeOthersInFirstVersion(Api api, AcmeFactory acmes) {
		String users = api.teams(this.acme) + "/" + this.acme.team().id() + "/users";
		String last = "zz." + this.acme.id() + "@example.com";
		String lastId = acmes.addMember(this.acme, last).user().id().value();
		change(":addUser", this.memberId);

		Response added = this.atlas.post(this.acme.orgOwner(), users, """
				[{"id":"%s"}]""".formatted(lastId));
		Response list = this.atlas.get(this.acme.orgOwner(), users);

		String addedUser = user(api, lastId, last, "Zz." + this.acme.id());
		String otherUser = user(api, this.memberId, this.acme.id() + "@example.com", this.acme.id().value());
		assertThat(added).isLike(page(users, addedUser + "," + otherUser));
		assertThat(list).isLike(page(users, otherUser + "," + addedUser));
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v1.0")
	void rejectsAddressAsIdInFirstVersion(Api api) {
		String users = api.teams(this.acme) + "/" + this.acme.team().id() + "/users";

		Response response = this.atlas.post(this.acme.orgOwner(), users, """
				[{"id":"%s"},{"id":"ada@example.com"}]""".formatted(this.memberId));

		assertThat(response).isRejected(400, "INVALID_JSON_ATTRIBUTE",
				"Received JSON for the %s attribute does not match expected format.", "null");
		assertThat(this.atlas.get(this.acme.orgOwner(), users).<List<Object>>json("$.results")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void addsAndRemovesActiveUsersInFirstVersion(Api api) {
		String users = api.teams(this.acme) + "/" + this.acme.team().id() + "/users";

		Response rejected = this.atlas.post(this.acme.orgOwner(), users, """
				[{"id":"%s"},{"id":"%s"}]""".formatted(this.memberId, this.pendingId));
		Response before = this.atlas.get(this.acme.orgOwner(), users);
		Response added = this.atlas.post(this.acme.orgOwner(), users, """
				[{"id":"%s"}]""".formatted(this.memberId));
		Response removed = this.atlas.delete(this.acme.orgOwner(), users + "/" + this.memberId);

		assertThat(rejected).isRejected(404, "CANNOT_ADD_PENDING_USER",
				"The user cannot be added to any group or teams in this organization as it is a pending user/the user "
						+ "has not accepted the invite to this organization.");
		assertThat(before.<List<Object>>json("$.results")).isEmpty();
		assertThat(added.status()).isEqualTo(200);
		assertThat(added.<List<String>>json("$.results[*].id")).containsExactly(this.memberId);
		assertThat(added.header("Content-Type")).isEqualTo(api.contentType());
		assertThat(added.<String>json("$.links[0].href"))
			.isEqualTo(this.atlas.url(users + "?pageNum=1&itemsPerPage=100"));
		assertThat(removed).isExactly(204, "");
		assertThat(this.atlas.get(this.acme.orgOwner(), users)).isExactly(200, before.body());
		assertThat(this.atlas.delete(this.acme.orgOwner(), users + "/" + this.pendingId)).isRejected(404,
				"USER_NOT_IN_ORG", NOT_IN_ORG, this.pendingId, this.acme.id().value());
		assertThat(this.atlas.delete(this.acme.orgOwner(), users + "/" + this.memberId).status()).isEqualTo(404);
	}

	@Test
	@TestEvidence(RECORDED)
	void hasHeadersOfFirstVersion() {
		Response added = this.atlas.post(this.acme.orgOwner(), UserClient.team(this.acme) + "/users", """
				[{"id":"%s"}]""".formatted(this.memberId));

		Response removed = this.atlas.delete(this.acme.orgOwner(),
				UserClient.team(this.acme) + "/users/" + this.memberId);

		assertThat(added.header("X-Java-Method")).isEqualTo("ApiOrganizationTeamsResource::addTeamUsers");
		assertThat(added.header("Deprecation")).isEqualTo("Wed, 19 Feb 2025 00:00:00 GMT");
		assertThat(added.header("Ratelimit-Limit")).isEqualTo("1200");
		assertThat(added.headerNames()).isEqualTo(Api.V2.headers());
		assertThat(removed.header("X-Java-Method")).isEqualTo("ApiOrganizationTeamsResource::removeTeamUser");
		assertThat(removed.header("Ratelimit-Limit")).isEqualTo("1200");
		assertThat(removed.header("Ratelimit-Remaining")).isEqualTo("1198");
		assertThat(removed.headerNames()).isEqualTo(Api.V2.headersWithoutBody());
	}

	@Test
	@TestEvidence(RECORDED)
	void linkOfListOmitsIncludeCount() {
		Response response = this.userClient.get(this.acme.orgOwner(), UserClient.team(this.acme) + "/users");

		assertThat(response).isExactly(200, """
				{"links":[{"href":"%s?pageNum=1&itemsPerPage=100","rel":"self"}],"results":[],"totalCount":0}"""
			.formatted(this.atlas.url(UserClient.team(this.acme) + "/users")));
		assertThat(response.header("X-Java-Method")).isEqualTo("ApiOrganizationTeamUsersResource::getTeamUsers");
		assertThat(response.header("Ratelimit-Limit")).isEqualTo("1200");
		assertThat(response.headerNames()).isEqualTo(Api.V2.headersWithoutDeprecation());
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsListWithoutIds() {
		for (String body : List.of("[]", "[{}]", "[null]", "[{\"id\":null}]")) {
			Response response = this.atlas.post(this.acme.orgOwner(), UserClient.team(this.acme) + "/users", body);

			assertThat(response.status()).isEqualTo(400);
		}
	}

	private String page(String users, String results) {
		return """
				{"links":[{"href":"%s?pageNum=1&itemsPerPage=100","rel":"self"}],"results":[%s],"totalCount":2}"""
			.formatted(this.atlas.url(users), results);
	}

	private String user(Api api, String id, String username, String firstName) {
		return """
				{"country":"US","createdAt":"<time>","emailAddress":"%1$s","firstName":"%2$s","id":"<id>",\
				"lastAuth":"<time>","lastName":"Example","links":[{"href":"%3$s","rel":"self"}],\
				"roles":[{"orgId":"%4$s","roleName":"ORG_MEMBER"}],"teamIds":["%5$s"],"username":"%1$s"}""".formatted(
				username, firstName, this.atlas.url(api.base() + "/users/" + id), this.acme.id(),
				this.acme.team().id());
	}

	private Response change(String method, String id) {
		return this.userClient.post(this.acme.orgOwner(), UserClient.team(this.acme) + method, """
				{"id":"%s"}""".formatted(id));
	}

}
