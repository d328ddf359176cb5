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
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.raw.RawConnection;
import io.mockatlas.fixture.raw.RawResponse;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.security.SigningKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Authentication with a bearer token instead of a digest.
 */
@AtlasTest
class BearerAuthenticationTests {

	private static final Instant EXPIRY = Instant.parse("2100-01-01T00:00:00Z");

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final SigningKeys signingKeys;

	private final Tokens tokens;

	private final TestClock clock;

	private final Acme acme;

	private final ServiceAccountCredentials client;

	BearerAuthenticationTests(AtlasClient atlas, AcmeFactory acmes, SigningKeys signingKeys, Tokens tokens,
			TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.signingKeys = signingKeys;
		this.tokens = tokens;
		this.clock = clock;
		this.acme = acme;
		this.client = acmes.createServiceAccount(acme);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = ASSUMED, of = "the inviter")
	void clientIdIsInviterInBothApis(Api api) {
		String token = this.atlas.token(this.client);

		Response response = this.atlas.sendBearer(token, "POST", api.invites(this.acme), """
				{"roles":["ORG_MEMBER"],"username":"someone@example.com"}""");

		assertThat(response).isLike("""
				{"createdAt":"<time>","expiresAt":"<time>","groupRoleAssignments":[],"id":"<id>",\
				"inviterUsername":"%s","orgId":"%s","orgName":"Acme","roles":["ORG_MEMBER"],"teamIds":[],\
				"username":"someone@example.com"}""".formatted(this.client.id(), this.acme.id())).hasHeadersOf(api);
	}

	@Test
	void limitsClientToItsRoles(Acme other) {
		String member = this.atlas.token(this.acmes.createServiceAccount(this.acme, List.of("ORG_MEMBER"), EXPIRY,
				new ProjectGrant(this.acme.webId(), "GROUP_OWNER")));

		assertThat(this.atlas.getBearer(member, this.acme.webInvites()).status()).isEqualTo(200);
		assertThat(this.atlas.getBearer(member, this.acme.invites())).isRejected(401, "USER_UNAUTHORIZED",
				"Current user is not authorized to perform this action.");
		assertThat(this.atlas.getBearer(member, other.invites())).isRejected(401, "USER_CANNOT_ACCESS_ORG",
				"User cannot access this organization.");
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the empty body; the rest of the headers is assumed")
	void rejectsInvalidTokenWithEmptyBody() {
		for (String query : List.of("", "?envelope=true&pretty=true")) {
			Response response = this.atlas.getBearer("x", this.acme.invites() + query);

			assertThat(response).isExactly(401, "");
			assertThat(response.headerNames()).containsExactly("content-length");
		}
	}

	@Test
	@TestEvidence(RECORDED)
	void rejectsInvalidTokenBeforeLookup() {
		for (String path : List.of("/api/atlas/v2/orgs/000000000000000000000000/invites", "/api/atlas/v2/no/such/path",
				"/api/atlas/v1.0", "/api/atlas", "/api/atlas/v2/orgs/x/invites")) {
			assertRejected(this.atlas.getBearer("x", path));
		}
	}

	@Test
	void rejectsForgedTokens() {
		Instant now = Instant.now(Clock.systemUTC());
		Map<String, String> claims = claims();
		TokenFactory factory = new TokenFactory(this.signingKeys.forTokens(), now);

		assertThat(this.atlas.getBearer(factory.token(claims), this.acme.invites()).status()).isEqualTo(200);
		assertRejected(this.atlas.getBearer(factory.unsigned(claims), this.acme.invites()));
		assertRejected(this.atlas.getBearer(new TokenFactory(this.signingKeys.forNonces(), now).token(claims),
				this.acme.invites()));
		assertRejected(this.atlas.getBearer(new TokenFactory(new byte[32], now).token(claims), this.acme.invites()));
		assertRejected(this.atlas.getBearer(
				new TokenFactory(this.signingKeys.forTokens(), now.minusSeconds(3602)).token(claims),
				this.acme.invites()));
		assertRejected(this.atlas.getBearer(factory.token(with(claims, "aud", "elsewhere")), this.acme.invites()));
		assertRejected(this.atlas.getBearer(factory.tokenOfType("JWT", claims), this.acme.invites()));
	}

	@Test
	void rejectsUnknownClientAndSecret() {
		TokenFactory factory = new TokenFactory(this.signingKeys.forTokens(), Instant.now(Clock.systemUTC()));
		ServiceAccountCredentials other = this.acmes.createServiceAccount(this.acme);
		AccessToken otherToken = this.tokens.read(this.atlas.token(other));

		for (Map<String, String> claims : List.of(Map.<String, String>of(),
				with(claims(), "sub", "mdb_sa_id_690000000000000000000fff"), with(claims(), "sub", "unknown"),
				with(claims(), "sub", this.acme.orgOwner().publicKey()),
				with(claims(), "secret_id", otherToken.secret().value()))) {
			assertRejected(this.atlas.getBearer(factory.token(claims), this.acme.invites()));
		}
	}

	@Test
	void acceptsTokenOfReplica() {
		Tokens replica = new Tokens(this.signingKeys.forTokens(), Clock.system(ZoneOffset.UTC));
		AccessToken token = this.tokens.read(this.atlas.token(this.client));

		assertThat(this.atlas.getBearer(replica.issue(token.client(), token.secret()), this.acme.invites()).status())
			.isEqualTo(200);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the life of one hour; that system time counts is a decision of the mock")
	void expiryFollowsSystemClock() {
		String token = this.atlas.token(this.client);

		this.clock.shiftBy(Duration.ofDays(400));

		assertThat(this.atlas.getBearer(token, this.acme.invites()).status()).isEqualTo(200);
		assertThat(this.atlas.getBearer(this.atlas.token(this.client), this.acme.invites()).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer ", "bearer ", "BEARER ", "bEaReR " })
	void acceptsSchemeInAnyCase(String scheme) {
		Response response = this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Accept", AtlasClient.V2_ACCEPT,
				"Authorization", scheme + this.atlas.token(this.client));

		assertThat(response.status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer", "Bearer ", "Bearer a b", "Bearer a,b", "Bearerx", "Bearer \u00e4", "Bearer ==" })
	void rejectsMalformedHeader(String authorization) throws IOException {
		assertThat(exchange("Authorization: " + authorization + "\r\n").status()).isEqualTo(401);
	}

	@Test
	void rejectsHeaderWithControlCharacter() throws IOException {
		assertThat(exchange("Authorization: Bearer x\u0001\r\n").status()).isEqualTo(400);
	}

	@Test
	void challengesRequestWithTwoCredentials() throws IOException {
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
	void rejectsTokenOverEightKibibytes() throws IOException {
		assertThat(exchange("Authorization: Bearer " + "x".repeat(7000) + "\r\n").status()).isEqualTo(401);
		assertThat(exchange("Authorization: Bearer " + "x".repeat(9000) + "\r\n").status()).isEqualTo(400);
	}

	@Test
	void trap15TreatsDoubleSlashAsOne() throws IOException {
		String request = request("Authorization: Bearer " + this.atlas.token(this.client) + "\r\n");

		assertThat(RawConnection.exchange(this.atlas.port(), request.replace("GET /", "GET //")).status())
			.isEqualTo(200);
	}

	private Map<String, String> claims() {
		AccessToken token = this.tokens.read(this.atlas.token(this.client));
		return Map.of("sub", token.client().value(), "secret_id", token.secret().value());
	}

	private static Map<String, String> with(Map<String, String> claims, String name, String value) {
		Map<String, String> changed = new HashMap<>(claims);
		changed.put(name, value);
		return changed;
	}

	private RawResponse exchange(String authorization) throws IOException {
		return RawConnection.exchange(this.atlas.port(), request(authorization));
	}

	private String request(String authorization) {
		return "GET " + this.acme.invites() + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + AtlasClient.V2_ACCEPT
				+ "\r\n" + authorization + "Connection: close\r\n\r\n";
	}

	private static void assertRejected(Response response) {
		assertThat(response).isExactly(401, "");
	}

}
