package io.mockatlas.security.oauth;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.raw.RawConnection;
import io.mockatlas.fixture.raw.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@code POST /api/oauth/token}.
 */
@AtlasTest
class GetTokenTests {

	private static final String TOKEN = "/api/oauth/token";

	private static final String FORM = "grant_type=client_credentials";

	private static final String INVALID_CLIENT = """
			{"error_description":"Invalid credentials provided.","error":"invalid_client"}""";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final ServiceAccountCredentials client;

	GetTokenTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
		this.client = acmes.createServiceAccount(acme);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the body; the headers are those of RFC 6749")
	void returnsTokenForOneHour() {
		Response response = requestToken(FORM);

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).matches(
				"\\{\"access_token\":\"[\\w-]+\\.[\\w-]+\\.[\\w-]+\",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
		assertThat(response.headerNames()).containsExactly("cache-control", "content-length", "content-type", "pragma");
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
		assertThat(response.header("Cache-Control")).isEqualTo("no-store");
		assertThat(this.atlas.getBearer(response.json("$.access_token"), this.acme.invites()).status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void trap13TokenIsValidForMoreThanTenMinutes() {
		assertThat(requestToken(FORM).<Integer>json("$.expires_in")).isGreaterThan(600);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic ", "basic ", "BASIC  " })
	void acceptsSchemeInAnyCase(String scheme) {
		assertThat(requestToken(FORM, this.client.basic().replace("Basic ", scheme)).status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "RFC 6749, 2.3.1")
	void acceptsPercentEncodedCredentials() {
		String id = URLEncoder.encode(this.client.id(), StandardCharsets.UTF_8).replace("_", "%5F");
		String secret = this.client.secret().replace("_", "%5f").replace("-", "%2D");

		assertThat(requestToken(FORM, ServiceAccountCredentials.basic(id + ":" + secret)).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?pretty=true", "?envelope=true", "?grant_type=password" })
	@TestEvidence(ASSUMED)
	void ignoresQuery(String query) {
		assertThat(this.atlas.postForm(TOKEN + query, FORM, this.client.basic()).body())
			.startsWith("{\"access_token\":\"");
		assertRejected(this.atlas.postForm(TOKEN + "?" + FORM, "", this.client.basic()), 400,
				invalidRequest("The parameter grant_type is required."));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsUnknownClientWrongSecretAndMissingCredentialsAlike() {
		Response withoutCredentials = this.atlas.sendUnsigned("POST", TOKEN, FORM, "Content-Type",
				"application/x-www-form-urlencoded");

		assertRejected(withoutCredentials, 401, INVALID_CLIENT);
		for (String credentials : List.of(this.client.id() + ":" + this.client.secret() + "x", this.client.id() + ":",
				this.client.id(), "mdb_sa_id_690000000000000000000fff:" + this.client.secret(),
				":" + this.client.secret(), this.client.id().substring(10) + ":" + this.client.secret(),
				this.client.id() + "%00:" + this.client.secret(), "%zz:%", "\u0000:\u0000", "")) {
			assertRejected(requestToken(FORM, ServiceAccountCredentials.basic(credentials)), 401, INVALID_CLIENT);
		}
		for (String malformed : List.of("Basic", "Basic ?", "Bearer " + this.atlas.token(this.client), "Digest x",
				this.client.basic().substring(6))) {
			assertRejected(requestToken(FORM, malformed), 401, INVALID_CLIENT);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "grant_type=password", "grant_type=%zz" })
	@TestEvidence(ASSUMED)
	void authenticatesBeforeItReadsTheForm(String form) {
		assertRejected(requestToken(form, ServiceAccountCredentials.basic(this.client.id() + ":x")), 401,
				INVALID_CLIENT);
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsCredentialsInBody() {
		String form = FORM + "&client_id=" + this.client.id() + "&client_secret=" + this.client.secret();

		assertRejected(
				this.atlas.sendUnsigned("POST", TOKEN, form, "Content-Type", "application/x-www-form-urlencoded"), 401,
				INVALID_CLIENT);
	}

	@Test
	void rejectsApiKey() {
		String key = this.acme.orgOwner().publicKey() + ":" + this.acme.orgOwner().privateKey();

		assertRejected(requestToken(FORM, ServiceAccountCredentials.basic(key)), 401, INVALID_CLIENT);
	}

	@Test
	void rejectsExpiredSecret() {
		ServiceAccountCredentials expired = this.acmes.createServiceAccount(this.acme, List.of("ORG_OWNER"),
				Instant.parse("2026-08-10T03:03:38Z"));

		assertRejected(requestToken(FORM, expired.basic()), 401, INVALID_CLIENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "grant_type=password", "grant_type=authorization_code&code=x",
			"grant_type=CLIENT_CREDENTIALS", "grant_type=client_credentials%20" })
	@TestEvidence(value = DOCUMENTED, of = "the code; the description is assumed")
	void rejectsOtherGrantTypes(String form) {
		assertRejected(requestToken(form), 400, """
				{"error_description":"The grant type must be client_credentials.","error":"unsupported_grant_type"}""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "''|The parameter grant_type is required.", "grant_type=|The parameter grant_type is required.",
					"grant_type|The parameter grant_type is required.",
					"scope=x&&=&x|The parameter grant_type is required.",
					"grant_type=client_credentials&grant_type=client_credentials|A parameter is given more than once.",
					"grant_type=client_credentials&scope=a&scope=b|A parameter is given more than once.",
					"grant_type=%zz|The form is malformed." })
	@TestEvidence(value = DOCUMENTED, of = "the code; the descriptions are assumed")
	void rejectsInvalidForm(String form, String description) {
		assertRejected(requestToken(form), 400, invalidRequest(description));
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/plain", "multipart/form-data; boundary=x", "x", "*/*", "" })
	@TestEvidence(ASSUMED)
	void rejectsOtherContentType(String contentType) {
		Response response = this.atlas.sendUnsigned("POST", TOKEN, FORM, "Content-Type", contentType, "Authorization",
				this.client.basic());

		assertRejected(response, 400, invalidRequest("The content type must be application/x-www-form-urlencoded."));
	}

	@Test
	void acceptsCharsetOfForm() {
		assertThat(this.atlas
			.sendUnsigned("POST", TOKEN, FORM, "Content-Type", "application/x-www-form-urlencoded; charset=utf-8",
					"Authorization", this.client.basic())
			.status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsLargeBody() {
		assertRejected(requestToken(FORM + "&scope=" + "x".repeat(1024 * 1024)), 413,
				invalidRequest("The request body is larger than 1048576 bytes."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "PUT", "DELETE", "PATCH" })
	@TestEvidence(ASSUMED)
	void rejectsMethodsOtherThanPost(String method) {
		Response response = this.atlas.sendUnsigned(method, TOKEN, null, "Authorization", this.client.basic());

		assertThat(response).isRejected(405, "METHOD_NOT_ALLOWED", "Method %s is not allowed on %s.", method, TOKEN);
		assertThat(response.header("Allow")).isEqualTo("POST");
	}

	@Test
	void trap15TreatsDoubleSlashAsOne() throws IOException {
		RawResponse response = RawConnection.exchange(this.atlas.port(), """
				POST //api/oauth/token HTTP/1.1\r
				Host: localhost\r
				Authorization: %s\r
				Content-Type: application/x-www-form-urlencoded\r
				Content-Length: %d\r
				Connection: close\r
				\r
				%s""".formatted(this.client.basic(), FORM.length(), FORM));

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).startsWith("{\"access_token\":\"");
	}

	@Test
	void returnsNotEmulatedForOtherOAuthPaths() {
		for (String path : List.of("/api/oauth", "/api/oauth/tokens", "/api/oauth/token/", "/api/oauth/authorize")) {
			assertThat(this.atlas.postForm(path, FORM, this.client.basic()).header("X-Error-Code"))
				.isEqualTo("NOT_EMULATED");
		}
	}

	private Response requestToken(String form) {
		return requestToken(form, this.client.basic());
	}

	private Response requestToken(String form, String authorization) {
		return this.atlas.postForm(TOKEN, form, authorization);
	}

	private static String invalidRequest(String description) {
		return "{\"error_description\":\"" + description + "\",\"error\":\"invalid_request\"}";
	}

	private static void assertRejected(Response response, int status, String body) {
		assertThat(response).isExactly(status, body);
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
		assertThat(response.header("Cache-Control")).isEqualTo("no-store");
		assertThat(response.header("WWW-Authenticate"))
			.isEqualTo((status == 401) ? "Basic realm=\"MMS Public API\"" : "");
		assertThat(response.header("X-Error-Code")).isEmpty();
	}

}
