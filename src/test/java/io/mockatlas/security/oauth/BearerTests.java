package io.mockatlas.security.oauth;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ClientCredentials;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.raw.RawConnection;
import io.mockatlas.fixture.raw.RawResponse;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.security.SigningKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls with a token in the place of a digest.
 */
@AtlasTest
class BearerTests {

	private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final SigningKeys keys;

	private final Tokens tokens;

	private final TestClock clock;

	private final Acme acme;

	private ClientCredentials client;

	BearerTests(AtlasClient atlas, AcmeFactory acmes, SigningKeys keys, Tokens tokens, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.keys = keys;
		this.tokens = tokens;
		this.clock = clock;
		this.acme = acme;
	}

	@BeforeEach
	void found() {
		this.client = this.acmes.createServiceAccount(this.acme);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = ASSUMED, of = "the inviter")
	void admitsOnBothApisAsClientId(Api api) {
		String token = this.atlas.token(this.client);

		Response response = this.atlas.sendBearer(token, "POST", api.invites(this.acme), """
				{"roles":["ORG_MEMBER"],"username":"someone@example.com"}""");

		assertThat(response).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[],"id":"<id>",\
				"inviterUsername":"%s","orgId":"%s","orgName":"Acme","roles":["ORG_MEMBER"],"teamIds":[],\
				"username":"someone@example.com"}""".formatted(this.client.id(), this.acme.id())).hasHeadersOf(api);
	}

	@Test
	void admitsToWhatTheRolesAllow() {
		String member = this.atlas.token(this.acmes.createServiceAccount(this.acme, List.of("ORG_MEMBER"), FAR,
				new ProjectGrant(this.acme.webId(), "GROUP_OWNER")));

		assertThat(get(member, this.acme.webInvites()).status()).isEqualTo(200);
		assertThat(get(member, this.acme.invites())).isRefused(401, "USER_UNAUTHORIZED",
				"Current user is not authorized to perform this action.");
		assertThat(get(member, this.acmes.create().invites())).isRefused(401, "USER_CANNOT_ACCESS_ORG",
				"User cannot access this organization.");
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the empty body; the rest of the headers is assumed")
	void isRefusedWithoutAWord() {
		for (String query : List.of("", "?envelope=true&pretty=true")) {
			Response response = get("x", this.acme.invites() + query);

			assertThat(response).isExactly(401, "");
			assertThat(response.headerNames()).containsExactly("content-length");
		}
	}

	@Test
	@TestEvidence(RECORDED)
	void comesBeforeEveryLookUp() {
		for (String path : List.of("/api/atlas/v2/orgs/000000000000000000000000/invites", "/api/atlas/v2/no/such/path",
				"/api/atlas/v1.0", "/api/atlas", "/api/atlas/v2/orgs/x/invites")) {
			assertIsRefused(get("x", path));
		}
	}

	@Test
	void refusesForgeries() {
		Instant now = Instant.now(Clock.systemUTC());
		Map<String, String> mine = claims();
		Forgery own = new Forgery(this.keys.forTokens(), now);

		assertThat(get(own.token(mine), this.acme.invites()).status()).isEqualTo(200);
		assertIsRefused(get(own.unsigned(mine), this.acme.invites()));
		assertIsRefused(get(new Forgery(this.keys.forNonces(), now).token(mine), this.acme.invites()));
		assertIsRefused(get(new Forgery(new byte[32], now).token(mine), this.acme.invites()));
		assertIsRefused(
				get(new Forgery(this.keys.forTokens(), now.minusSeconds(3602)).token(mine), this.acme.invites()));
		assertIsRefused(get(own.token(with(mine, "aud", "elsewhere")), this.acme.invites()));
		assertIsRefused(get(own.tokenOfType("JWT", mine), this.acme.invites()));
	}

	@Test
	void refusesWhoNeverWas() {
		Forgery own = new Forgery(this.keys.forTokens(), Instant.now(Clock.systemUTC()));
		ClientCredentials other = this.acmes.createServiceAccount(this.acme);
		AccessToken others = this.tokens.read(this.atlas.token(other));

		for (Map<String, String> claims : List.of(Map.<String, String>of(),
				with(claims(), "sub", "mdb_sa_id_690000000000000000000fff"), with(claims(), "sub", "nobody"),
				with(claims(), "sub", this.acme.orgOwner().publicKey()),
				with(claims(), "secret_id", others.secret().value()))) {
			assertIsRefused(get(own.token(claims), this.acme.invites()));
		}
	}

	@Test
	void acceptsTokenOfAReplica() {
		Tokens replica = new Tokens(this.keys.forTokens(), Clock.system(ZoneOffset.UTC));
		AccessToken mine = this.tokens.read(this.atlas.token(this.client));

		assertThat(get(replica.issue(mine.client(), mine.secret()), this.acme.invites()).status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "that tokens live an hour; whose clock counts is ours")
	void followsTheSystemsClockAlone() {
		String token = this.atlas.token(this.client);

		this.clock.shiftBy(Duration.ofDays(400));

		assertThat(get(token, this.acme.invites()).status()).isEqualTo(200);
		assertThat(get(this.atlas.token(this.client), this.acme.invites()).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer ", "bearer ", "BEARER ", "bEaReR " })
	void takesSchemeInAnyCase(String scheme) {
		Response response = this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Accept", AtlasClient.V2_ACCEPT,
				"Authorization", scheme + this.atlas.token(this.client));

		assertThat(response.status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer", "Bearer ", "Bearer a b", "Bearer a,b", "Bearerx", "Bearer \u00e4",
			"Bearer x\u0001", "Bearer ==" })
	void refusesGarbage(String authorization) throws IOException {
		RawResponse response = exchange("Authorization: " + authorization + "\r\n");

		assertThat(response.status()).isIn(400, 401);
		assertThat(response.head()).doesNotContain("500");
	}

	@Test
	void challengesWhoComesWithTwoCredentials() throws IOException {
		String bearer = "Authorization: Bearer " + this.atlas.token(this.client) + "\r\n";
		Response challenge = this.atlas.sendUnsigned("GET", this.acme.invites(), null);
		String digest = "Authorization: " + AtlasClient.authorization(this.acme.orgOwner(), "GET", this.acme.invites(),
				AtlasClient.nonce(challenge), 1) + "\r\n";

		for (String both : List.of(bearer + digest, digest + bearer, bearer + bearer)) {
			assertThat(exchange(both).header("WWW-Authenticate")).startsWith("Digest ");
		}
		assertThat(exchange(digest).status()).isEqualTo(200);
	}

	@Test
	void refusesTokenOverEightKibibytes() throws IOException {
		assertThat(exchange("Authorization: Bearer " + "x".repeat(7000) + "\r\n").status()).isEqualTo(401);
		assertThat(exchange("Authorization: Bearer " + "x".repeat(9000) + "\r\n").status()).isEqualTo(400);
	}

	@Test
	void trap15AnswersDoubledSlashAsOne() throws IOException {
		String request = request("Authorization: Bearer " + this.atlas.token(this.client) + "\r\n");

		assertThat(RawConnection.exchange(this.atlas.port(), request.replace("GET /", "GET //")).status())
			.isEqualTo(200);
	}

	private Map<String, String> claims() {
		AccessToken mine = this.tokens.read(this.atlas.token(this.client));
		return Map.of("sub", mine.client().value(), "secret_id", mine.secret().value());
	}

	private static Map<String, String> with(Map<String, String> claims, String name, String value) {
		Map<String, String> others = new HashMap<>(claims);
		others.put(name, value);
		return others;
	}

	private Response get(String token, String target) {
		return this.atlas.sendBearer(token, "GET", target, null);
	}

	private RawResponse exchange(String authorization) throws IOException {
		return RawConnection.exchange(this.atlas.port(), request(authorization));
	}

	private String request(String authorization) {
		return "GET " + this.acme.invites() + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + AtlasClient.V2_ACCEPT
				+ "\r\n" + authorization + "Connection: close\r\n\r\n";
	}

	private static void assertIsRefused(Response response) {
		assertThat(response).isExactly(401, "");
	}

}
