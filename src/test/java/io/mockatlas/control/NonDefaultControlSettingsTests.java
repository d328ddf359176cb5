package io.mockatlas.control;

import java.io.IOException;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.NonDefaultSettings;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.raw.RawConnection;
import io.mockatlas.fixture.raw.RawResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Effects of the settings of the control API and of the journal, each with another value
 * than its default.
 */
@NonDefaultSettings
class NonDefaultControlSettingsTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	private final Acme acme;

	NonDefaultControlSettingsTests(AtlasClient atlas, ControlClient control, Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.acme = acme;
	}

	@Test
	void requiresToken() {
		assertThat(getClock("Authorization", "Bearer s3cret").status()).isEqualTo(200);
		assertThat(getClock("Authorization", "bearer s3cret").status()).isEqualTo(200);
		for (String authorization : new String[] { "Bearer", "Bearer ", "Bearer s3cre", "Bearer s3cret2", "s3cret",
				"Basic czNjcmV0" }) {
			assertThat(getClock("Authorization", authorization).status()).as(authorization).isEqualTo(401);
		}
		Response response = getClock();
		assertThat(response).isExactly(401, """
				{
				  "title": "Unauthorized",
				  "status": 401,
				  "detail": "The control API requires the header Authorization: Bearer with the value of \
				mockatlas.control.token.",
				  "instance": "/_mockatlas/clock"
				}
				""");
		assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
		assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
	}

	@ParameterizedTest
	@MethodSource
	void eachOperationRequiresToken(ControlOperations.Row operation) throws IOException {
		for (String authorization : new String[] { "", "Authorization: Bearer s3cre\r\n" }) {
			for (String root : new String[] { "/_mockatlas", "/%5Fmockatlas", "/_mock%61tlas" }) {
				assertThat(statusWithoutToken(operation, root, authorization)).as(root).isEqualTo(401);
			}
			for (String root : new String[] { "//_mockatlas", "/_MOCKATLAS", "/%255Fmockatlas" }) {
				assertThat(statusWithoutToken(operation, root, authorization)).as(root).isIn(400, 401, 404);
			}
		}
	}

	static Stream<ControlOperations.Row> eachOperationRequiresToken() {
		return ControlOperations.ROWS.stream()
			.filter((row) -> !row.path().startsWith("/mail/") && !row.path().startsWith("/console/"));
	}

	private int statusWithoutToken(ControlOperations.Row operation, String root, String authorization)
			throws IOException {
		String path = root + operation.path().replaceAll("\\{[^}]+}", "1");
		return this.atlas
			.sendRaw(operation.method() + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
					+ "Content-Length: 0\r\n" + authorization + "\r\n")
			.status();
	}

	@Test
	void consoleRequiresNoToken() {
		assertThat(this.control.get("/console/").status()).isEqualTo(200);
		assertThat(this.control.get("/console/assets/style/base.css").status()).isEqualTo(200);
	}

	@Test
	void acceptsConfiguredHosts() throws IOException {
		for (String host : new String[] { "mock.example.com", "mock-atlas.test.svc" }) {
			assertThat(getClockFromHost(host).status()).as(host).isEqualTo(200);
		}
		assertThat(getClockFromHost("other.example.com").status()).isEqualTo(403);
	}

	@Test
	void recordsBodiesWithoutSecrets() {
		String apiKeys = "/api/atlas/v2/orgs/" + this.acme.id() + "/apiKeys";
		Response created = this.atlas.post(this.acme.orgOwner(), apiKeys, """
				{"desc":"for tests","roles":["ORG_MEMBER"]}""");
		Response rejected = this.atlas.post(this.acme.orgOwner(), apiKeys, """
				{"desc":"for tests","roles":["ORG_MEMBER"],"secret":"s3cret"}""");

		Response response = sendControl("GET", "/requests?orgId=" + this.acme.id(), null);

		assertThat(rejected.status()).isEqualTo(400);
		assertThat(response.<Object>json("$.requests[0].requestBody"))
			.hasToString("{desc=for tests, roles=[\"ORG_MEMBER\"], secret=<hidden>}");
		assertThat(response.<String>json("$.requests[1].responseBody.publicKey"))
			.isEqualTo(created.<String>json("$.publicKey"));
		assertThat(response.<String>json("$.requests[1].responseBody.privateKey")).isEqualTo("<hidden>");
		assertThat(response.body()).doesNotContain(created.<String>json("$.privateKey"), "s3cret", "BodyCut");
	}

	@Test
	void limitsJournalAndReportsDroppedRequests() {
		for (int i = 0; i < 11; i++) {
			this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		}

		Response listed = sendControl("GET", "/requests?challenges=true", null);
		Response mismatch = verifyCount(11);

		assertThat(listed.<Integer>json("$.total")).isEqualTo(20);
		int dropped = listed.json("$.dropped");
		assertThat(dropped).isGreaterThanOrEqualTo(2);
		assertThat(mismatch.status()).isEqualTo(409);
		assertThat(mismatch.<String>json("$.detail"))
			.isEqualTo("Expected exactly 11 such requests, counted 10. The journal has dropped " + dropped
					+ " older requests, "
					+ "some of which may have matched (mockatlas.journal.max-entries, .max-bytes).");
		assertThat(mismatch.<Integer>json("$.dropped")).isEqualTo(dropped);
		assertThat(verifyCount(10).<Integer>json("$.dropped")).isEqualTo(dropped);
	}

	private Response verifyCount(int count) {
		return sendControl("POST", "/requests/verify",
				"{\"orgId\":\"%s\",\"count\":%d}".formatted(this.acme.id(), count));
	}

	private Response sendControl(String method, String path, @Nullable String body) {
		return this.control.send(method, path, body, "Authorization", "Bearer s3cret");
	}

	private Response getClock(String... headers) {
		return this.control.send("GET", "/clock", null, headers);
	}

	private RawResponse getClockFromHost(String host) throws IOException {
		return RawConnection.exchange(this.atlas.port(), "GET /_mockatlas/clock HTTP/1.1\r\nHost: " + host
				+ "\r\nAuthorization: Bearer s3cret\r\nConnection: close\r\n\r\n");
	}

}
