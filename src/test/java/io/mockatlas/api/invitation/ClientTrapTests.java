package io.mockatlas.api.invitation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.InvitationOperation;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.raw.RawConnection;
import io.mockatlas.fixture.raw.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;

import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Behaviour of HTTP, authentication and invitations that real clients are known to depend
 * on. The number in the name of a test is that of the trap.
 */
@AtlasTest
class ClientTrapTests {

	private static final String UNKNOWN = "/" + InviteErrors.UNKNOWN_ID;

	private static final String CHALLENGE_PARAMETER = "(realm|domain|nonce|opaque|stale|algorithm|qop)=(\"[^\"]*\"|\\w+)";

	/**
	 * Challenges that the Go client can parse: it knows these parameters only, and
	 * requires a comma and one space between them.
	 */
	private static final String READABLE_BY_GO_CLIENT = "Digest " + CHALLENGE_PARAMETER + "(, " + CHALLENGE_PARAMETER
			+ ")*";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final TestClock clock;

	private final Acme acme;

	ClientTrapTests(AtlasClient atlas, AcmeFactory acmes, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void trap1FirstChallengeIsReadableByGoClient(Api api) {
		String path = api.invites(this.acme);

		Stream
			.of(this.atlas.sendUnsigned("GET", path, null), this.atlas.sendUnsigned("POST", path, "{}"),
					this.atlas.get(Key.fresh(), path),
					this.atlas.sendUnsigned("GET", path, null, "Authorization", "Digest username=\"x\""))
			.forEach((response) -> {
				String challenge = response.headers().firstValue("WWW-Authenticate").orElseThrow();
				List<String> parameters = List.of(challenge.replaceFirst("^Digest ", "").split(", "));

				assertThat(response.status()).isEqualTo(401);
				assertThat(challenge).matches(READABLE_BY_GO_CLIENT);
				assertThat(parameters).contains("realm=\"MMS Public API\"", "algorithm=MD5", "qop=\"auth\"");
				assertThat(AtlasClient.nonce(response)).isNotEmpty();
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PATCH" })
	@TestEvidence(RECORDED)
	void trap2KeepsConnectionOpenAfterUnsignedRequestWithLargeBody(String method) throws IOException {
		this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_OWNER"],"username":"PATCH@example.com"}""");
		String body = """
				{"roles":["ORG_MEMBER"],"username":"%s@example.com","filler":"%s"}""".formatted(method,
				"x".repeat(200_000));
		String request = method + " " + this.acme.invites() + " HTTP/1.1\r\nHost: a\r\nAccept: " + AtlasClient.V2_ACCEPT
				+ "\r\nContent-Type: " + AtlasClient.V2_ACCEPT + "\r\nContent-Length: " + body.length() + "\r\n";
		try (RawConnection connection = new RawConnection(this.atlas.port())) {
			connection.send(request + "\r\n" + body);
			RawResponse challenge = connection.read();
			String nonce = challenge.header("WWW-Authenticate").replaceFirst(".*nonce=\"([^\"]+)\".*", "$1");
			connection.send(request + "Authorization: "
					+ AtlasClient.authorization(this.acme.orgOwner(), method, this.acme.invites(), nonce, 1)
					+ "\r\n\r\n" + body);
			RawResponse response = connection.read();

			assertThat(challenge.status()).isEqualTo(401);
			assertThat(response.status()).isEqualTo(200);
			assertThat(response.body()).contains("\"roles\":[\"ORG_MEMBER\"]");
		}
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void trap3ReturnsJsonWithTimesOfRfc3339(InvitationOperation operation) {
		for (Api api : Api.values()) {
			Response response = operation.call(this.atlas, api, this.acmes.create(), "");

			if (response.status() != 204) {
				assertThat(MediaType.parseMediaType(response.header("Content-Type")).getSubtype()).endsWith("json");
				assertThat(times(response, "$..createdAt")).isNotEmpty()
					.allSatisfy(
							(time) -> assertThat(time).isCloseTo(this.clock.instant(), within(1, ChronoUnit.MINUTES)));
				assertThat(times(response, "$..expiresAt")).isNotEmpty()
					.allSatisfy((time) -> assertThat(time).isCloseTo(this.clock.instant().plus(Duration.ofDays(30)),
							within(1, ChronoUnit.MINUTES)));
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void trap3ErrorAttributeIsNumber(Api api) {
		assertThat(this.atlas.get(this.acme.orgOwner(), api.invites(this.acme) + UNKNOWN).<Object>json("$.error"))
			.isEqualTo(404);
		assertThat(this.atlas.get(this.acme.orgMember(), api.invites(this.acme)).<Object>json("$.error"))
			.isEqualTo(401);
		assertThat(this.atlas.sendUnsigned("GET", api.invites(this.acme), null).<Object>json("$.error")).isEqualTo(401);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void trap4EmptyUsernameDoesNotFilter(Api api) {
		String toOrg = invite(api.invites(this.acme), "ORG_MEMBER");
		String toProject = invite(api.webInvites(this.acme), "GROUP_OWNER");

		assertThat(ids(api.invites(this.acme) + "?username=")).contains(toOrg).hasSize(2);
		assertThat(ids(api.webInvites(this.acme) + "?username=")).containsExactly(toProject);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-03-12", "2025-02-19" })
	@TestEvidence(RECORDED)
	void trap5ServesLaterVersionDatesThanThatOfInvitations(String date) {
		Response response = this.atlas.send(this.acme.orgOwner(), "GET", this.acme.invites(), null, "Accept",
				"application/vnd.atlas." + date + "+json");

		assertThat(response).isExactly(200, "[]");
		assertThat(response.header("Content-Type")).isEqualTo(Api.V2.contentType());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void trap6Returns404ForUnknownInvitation(Api api) {
		assertThat(this.atlas.get(this.acme.orgOwner(), api.invites(this.acme) + UNKNOWN).status()).isEqualTo(404);
		assertThat(this.atlas.get(this.acme.orgOwner(), api.webInvites(this.acme) + UNKNOWN).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(RECORDED)
	void trap8KeepsIdTimesAndInviterAcrossReadsAndPatch(Api api) {
		String toOrg = api.invites(this.acme) + "/" + invite(api.invites(this.acme), "ORG_MEMBER");
		String toProject = api.webInvites(this.acme) + "/" + invite(api.webInvites(this.acme), "GROUP_OWNER");

		assertIsStable(toOrg, "ORG_MEMBER", "ORG_READ_ONLY");
		assertIsStable(toProject, "GROUP_OWNER", "GROUP_READ_ONLY");
	}

	@ParameterizedTest
	@CsvSource({ "V1, /", "V1, //", "V2, /", "V2, //", "V2, ///" })
	@TestEvidence(value = RECORDED, of = "for two slashes; more are assumed to be equivalent")
	void trap15TreatsLeadingSlashesAsOne(Api api, String slashes) {
		String path = slashes + api.invites(this.acme);

		Response challenge = this.atlas.sendUnsigned("GET", path, null);
		String id = invite(path, "ORG_MEMBER");

		assertThat(challenge.status()).isEqualTo(401);
		assertThat(challenge.header("WWW-Authenticate")).startsWith("Digest ");
		assertThat(this.atlas.get(this.acme.orgOwner(), path)).hasHeadersOf(api);
		assertThat(ids(path)).containsExactly(id);
		assertThat(this.atlas.patch(this.acme.orgOwner(), path + "/" + id, """
				{"roles":["ORG_OWNER"]}""").<List<String>>json("$.roles")).containsExactly("ORG_OWNER");
		assertThat(this.atlas.delete(this.acme.orgOwner(), path + "/" + id).status()).isEqualTo(204);
		assertThat(this.atlas.get(this.acme.orgMember(), path)).isRejected(401, "USER_UNAUTHORIZED",
				"Current user is not authorized to perform this action.");
		assertThat(this.atlas.get(this.acme.orgOwner(), slashes + api.base() + "/unknown").status()).isEqualTo(501);
	}

	@Test
	@TestEvidence(RECORDED)
	void trap15LinksOfPageStartWithOneSlash() {
		String path = "/api/atlas/v2/orgs/" + this.acme.id() + "/users";

		Response response = this.atlas.get(this.acme.orgOwner(), "/" + path);

		assertThat(response.<List<String>>json("$.links[*].href")).isNotEmpty()
			.allSatisfy((href) -> assertThat(href).startsWith(this.atlas.url(path) + "?"));
	}

	private void assertIsStable(String path, String role, String otherRole) {
		String first = this.atlas.get(this.acme.orgOwner(), path).body();
		this.clock.shiftBy(Duration.ofDays(3));

		String patched = this.atlas.patch(this.acme.orgOwner(), path, """
				{"roles":["%s"]}""".formatted(otherRole)).body();

		assertThat(patched).isEqualTo(first.replace(role, otherRole));
		assertThat(this.atlas.get(this.acme.orgOwner(), path).body()).isEqualTo(patched);
	}

	private String invite(String path, String role) {
		return this.atlas.post(this.acme.orgOwner(), path, """
				{"roles":["%s"],"username":"%s@example.com"}""".formatted(role, role.toLowerCase())).json("$.id");
	}

	private static List<Instant> times(Response response, String path) {
		List<String> times = response.json(path);
		return times.stream().map(OffsetDateTime::parse).map(OffsetDateTime::toInstant).toList();
	}

	private List<String> ids(String path) {
		return this.atlas.get(this.acme.orgOwner(), path).json("$[*].id");
	}

}
