package io.mockatlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.NonDefaultSettings;
import io.mockatlas.fixture.RateLimitClock;
import io.mockatlas.fixture.Replica;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Effect of each setting that has another value than its default.
 */
@NonDefaultSettings
class NonDefaultSettingsTests {

	@Value("${mockatlas.storage.path}")
	private Path storage;

	@Value("${mockatlas.port-file}")
	private Path portFile;

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private final RateLimitClock rateLimitClock;

	private final Acme acme;

	NonDefaultSettingsTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, RateLimitClock rateLimitClock,
			Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.rateLimitClock = rateLimitClock;
		this.acme = acme;
	}

	@BeforeEach
	void refillRateLimits() {
		this.rateLimitClock.shiftBy(Duration.ofMinutes(1));
	}

	@Test
	void missingRoleIs403() {
		String group = "{\"orgId\":\"" + this.acme.id() + "\"}";
		Response response = this.atlas.get(this.acme.orgMember(), this.acme.invites());

		assertIsRejected(response, 403, "USER_UNAUTHORIZED");
		assertThat(response.body()).contains("\"reason\":\"Forbidden\"");
		assertIsRejected(this.atlas.post(this.acme.orgMember(), "/api/atlas/v2/groups", group), 403,
				"NOT_ORG_GROUP_CREATOR");
	}

	@Test
	void invisibleOrganizationIs401() {
		assertIsRejected(this.atlas.get(this.acmes.create().orgOwner(), this.acme.invites()), 401,
				"USER_CANNOT_ACCESS_ORG");
	}

	@Test
	void unknownPathIs404() {
		String path = "/api/atlas/v2/orgs/" + this.acme.id() + "/billing";

		Response response = this.atlas.get(this.acme.orgOwner(), path);

		assertIsRejected(response, 404, "RESOURCE_NOT_FOUND");
		assertThat(response.body()).contains("Cannot find resource " + path + ".");
		assertThat(response.header("X-Mockatlas")).isEmpty();
	}

	@Test
	void versionThatIsNotEmulatedStays501() {
		Response response = this.atlas.send(this.acme.orgOwner(), "GET",
				"/api/atlas/v2/groups/" + this.acme.webId() + "/settings", null, "Accept",
				"application/vnd.atlas.preview+json");

		assertIsRejected(response, 501, "VERSION_NOT_EMULATED");
	}

	@Test
	void laterVersionsAreRejected() {
		assertThat(getVersion("2025-03-12").status()).isEqualTo(200);
		assertIsRejected(getVersion("2025-03-13"), 406, "INVALID_VERSION_DATE");
		assertIsRejected(getVersion("2099-01-01"), 406, "INVALID_VERSION_DATE");
	}

	@Test
	void secondInvitationReturnsTheFirst() {
		Response first = invite(this.acme.invites(), "ORG_MEMBER");
		Response firstToProject = invite(this.acme.webInvites(), "GROUP_OWNER");

		assertThat(invite(this.acme.invites(), "ORG_OWNER").body()).isEqualTo(first.body());
		assertThat(invite(this.acme.webInvites(), "GROUP_READ_ONLY").body()).isEqualTo(firstToProject.body());
	}

	@Test
	void expiredInvitationsAreListedOnly() {
		String id = invite(this.acme.invites(), "ORG_MEMBER").json("$.id");
		this.clock.shiftBy(Duration.ofDays(31));

		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).<List<String>>json("$[*].id"))
			.containsExactly(id);
		assertIsRejected(this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "/" + id), 404,
				"INVALID_INVITATION_ID");
	}

	@Test
	void envelopedErrorKeepsItsStatus() {
		Response response = this.atlas.get(this.acme.orgOwner(),
				this.acme.invites() + "/690000000000000000000fff?envelope=true");

		assertIsRejected(response, 404, "INVALID_INVITATION_ID");
		assertThat(response.<Integer>json("$.status")).isEqualTo(404);
		assertThat(response.<String>json("$.content.errorCode")).isEqualTo("INVALID_INVITATION_ID");
	}

	@Test
	void malformedIdIs404() {
		assertIsRejected(this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "/x"), 404, "RESOURCE_NOT_FOUND");
		assertIsRejected(this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2/orgs/x"), 404, "RESOURCE_NOT_FOUND");
	}

	@Test
	void lastUserOfTeamStays() {
		UserClient userClient = new UserClient(this.atlas);
		String team = UserClient.team(this.acme);
		String memberId = this.acmes.addMember(this.acme, this.acme.id() + "@example.com").user().id().value();
		String pendingId = userClient
			.post(this.acme.orgOwner(), UserClient.users(this.acme),
					"""
							{"roles":{"orgRoles":["ORG_MEMBER"]},"teamIds":["%s"],"username":"zoe@example.com"}"""
						.formatted(this.acme.team().id()))
			.json("$.id");
		this.atlas.post(this.acme.orgOwner(), team + "/users", "[{\"id\":\"" + memberId + "\"}]");

		assertThat(
				userClient.post(this.acme.orgOwner(), team + ":removeUser", "{\"id\":\"" + pendingId + "\"}").status())
			.isEqualTo(200);
		for (Response rejected : List.of(
				userClient.post(this.acme.orgOwner(), team + ":removeUser", "{\"id\":\"" + memberId + "\"}"),
				this.atlas.delete(this.acme.orgOwner(), team + "/users/" + memberId),
				this.atlas.delete(this.acme.orgOwner(),
						Api.V1.teams(this.acme) + "/" + this.acme.team().id() + "/users/" + memberId))) {
			assertThat(rejected).isRejected(400, "CANNOT_REMOVE_LAST_USER_FROM_TEAM",
					"Cannot remove the last user from the team.");
		}
		assertThat(this.atlas.get(this.acme.orgOwner(), team + "/users").<List<String>>json("$.results[*].id"))
			.containsExactly(memberId);
	}

	@Test
	void newTeamRequiresUser() {
		for (String body : List.of("{\"name\":\"dev\"}", "{\"name\":\"dev\",\"usernames\":[]}")) {
			assertThat(this.atlas.post(this.acme.orgOwner(), Api.V2.teams(this.acme), body)).isRejected(400,
					"CANNOT_CREATE_EMPTY_TEAM",
					"A team must contain at least one user. Add a user to your team to continue.");
		}
		String username = this.acmes.addMember(this.acme, this.acme.id() + "@example.com").user().username();
		assertThat(this.atlas
			.post(this.acme.orgOwner(), Api.V2.teams(this.acme),
					"{\"name\":\"dev\",\"usernames\":[\"" + username + "\"]}")
			.status()).isEqualTo(201);
	}

	@Test
	void additionalRolesAreAccepted() {
		assertThat(invite(this.acme.invites(), "ORG_NEW_ROLE").<List<String>>json("$.roles"))
			.containsExactly("ORG_NEW_ROLE");
		assertThat(invite(this.acme.webInvites(), "GROUP_NEW_ROLE").<List<String>>json("$.roles"))
			.containsExactly("GROUP_NEW_ROLE");
	}

	@Test
	void prefixOfAdditionalRoleDeterminesItsScope() {
		assertIsRejected(invite(this.acme.invites(), "GROUP_NEW_ROLE"), 400, "CANNOT_ADD_GROUP_ROLE");
		assertIsRejected(invite(this.acme.webInvites(), "ORG_NEW_ROLE"), 400, "CANNOT_ADD_ORG_ROLE");
	}

	@Test
	void sunsetIsConfigured() {
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).header("Sunset"))
			.isEqualTo("Fri, 1 Jan 2027 00:00:00 GMT");
	}

	@Test
	void rateLimitIsEnforced() {
		String nonce = AtlasClient.nonce(this.atlas.sendUnsigned("GET", this.acme.invites(), null));
		IntStream.rangeClosed(1, 500).forEach((count) -> list("", nonce, count));
		this.clock.shiftBy(Duration.ofDays(1));

		Response rejected = list("", nonce, 501);

		String path = this.acme.invites().substring(1);
		assertThat(rejected).isRejected(429, "RATE_LIMITED_TOKEN_BUCKET",
				"Rate limit exceeded for %s. Please retry after %s seconds. Request capacity: %s. Refill rate: %s per %s seconds.",
				path, 60, 500, 200, 60);
		assertThat(rejected.header("Retry-After")).isEqualTo("60");
		assertThat(list("?envelope=true", nonce, 502).<Integer>json("$.content.error")).isEqualTo(429);
		this.rateLimitClock.shiftBy(Duration.ofSeconds(60));
		assertThat(list("", nonce, 503).header("Ratelimit-Remaining")).isEqualTo("199");
	}

	@Test
	void invitationsAreThrottled() {
		for (int i = 0; i < 5; i++) {
			assertThat(invite(this.acme.invites(), "ORG_MEMBER").status()).isEqualTo(200);
			assertThat(invite(Api.V1.webInvites(this.acme), "GROUP_OWNER").status()).isEqualTo(200);
		}

		assertThat(invite(Api.V1.invites(this.acme), "ORG_MEMBER")).isRejected(400, "INVITATIONS_RATE_LIMITED_IP",
				"Rate limit of %s invitations per %s minutes exceeded.", 10, 1);
	}

	@Test
	void tokensAreThrottled() {
		ServiceAccountCredentials client = this.acmes.createServiceAccount(this.acme);
		IntStream.range(0, 10).forEach((i) -> this.atlas.token(client));

		assertThat(this.atlas.postForm("/api/oauth/token", "grant_type=client_credentials", client.basic())).isRejected(
				429, "RATE_LIMITED", "Resource %s is limited to %s requests every %s minutes.", "/api/oauth/token", 10,
				1);
	}

	@Test
	void nonceOfReplicaIsAccepted() {
		String nonce = new Replica(NonDefaultSettings.SECRET).nonce();

		Response response = this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Accept", AtlasClient.V2_ACCEPT,
				"Authorization", AtlasClient.authorization(this.acme.orgOwner(), "GET", this.acme.invites(), nonce, 1));

		assertThat(response.status()).isEqualTo(200);
	}

	@Test
	void stateIsInOneFile() {
		assertThat(this.storage).isDirectoryContaining("glob:**mock-atlas.mv.db")
			.isDirectoryNotContaining("glob:**.trace.db");
	}

	@Test
	void portIsWrittenToFile() throws IOException {
		assertThat(Files.readString(this.portFile)).isEqualTo(this.atlas.port() + "\n");
		assertThat(this.portFile.getParent()).isDirectoryNotContaining("glob:**.tmp");
	}

	private Response list(String query, String nonce, int count) {
		String target = this.acme.invites() + query;
		return this.atlas.sendUnsigned("GET", target, null, "Accept", AtlasClient.V2_ACCEPT, "Authorization",
				AtlasClient.authorization(this.acme.orgOwner(), "GET", target, nonce, count));
	}

	private Response getVersion(String date) {
		return this.atlas.send(this.acme.orgOwner(), "GET", this.acme.invites(), null, "Accept",
				"application/vnd.atlas." + date + "+json");
	}

	private Response invite(String path, String role) {
		return this.atlas.post(this.acme.orgOwner(), path, """
				{"roles":["%s"],"username":"someone@example.com"}""".formatted(role));
	}

	private static void assertIsRejected(Response response, int status, String errorCode) {
		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(errorCode);
	}

}
