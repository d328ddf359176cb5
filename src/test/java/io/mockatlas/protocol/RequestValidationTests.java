package io.mockatlas.protocol;

import java.util.Locale;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the checks of a request's method, path, query, content type and size before
 * an operation runs.
 */
@AtlasTest
class RequestValidationTests {

	private static final String ADA = """
			{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""";

	private final AtlasClient atlas;

	private final Acme acme;

	RequestValidationTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			V1 | PUT     | ''                        | GET, HEAD, PATCH, POST
			V1 | DELETE  | ''                        | GET, HEAD, PATCH, POST
			V2 | PUT     | ''                        | GET, HEAD, PATCH, POST
			V2 | DELETE  | ''                        | GET, HEAD, PATCH, POST
			V2 | OPTIONS | ''                        | GET, HEAD, PATCH, POST
			V2 | FOO     | ''                        | GET, HEAD, PATCH, POST
			V2 | POST    | /690000000000000000000fff | DELETE, GET, HEAD, PATCH
			V2 | OPTIONS | /690000000000000000000fff | DELETE, GET, HEAD, PATCH""")
	@TestEvidence(ASSUMED)
	void rejectsOtherMethodsWithAllowedMethods(Api api, String method, String tail, String allow) {
		String path = api.invites(this.acme) + tail;

		Response response = this.atlas.send(this.acme.orgOwner(), method, path, null);

		assertThat(response).isRejected(405, "METHOD_NOT_ALLOWED", "Method %s is not allowed on %s.", method, path);
		assertThat(response.header("Allow")).isEqualTo(allow);
		assertThat(response.headerNames()).containsAll(api.errorHeadersBeforeVersioning())
			.hasSize(api.errorHeadersBeforeVersioning().size() + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "DELETE" })
	@TestEvidence(value = ASSUMED, of = "CORS preflight requests have no special meaning")
	void rejectsPreflightRequests(String method) {
		Response response = this.atlas.send(this.acme.orgOwner(), "OPTIONS", this.acme.invites(), null, "Accept",
				AtlasClient.V2_ACCEPT, "Origin", "http://example.com", "Access-Control-Request-Method", method);

		assertThat(response.status()).isEqualTo(405);
		assertThat(response.header("Allow")).isEqualTo("GET, HEAD, PATCH, POST");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the actuator responds to preflight requests without allowing them")
	void allowsNoOriginInPreflightRequestsToActuator() {
		Response response = this.atlas.sendUnsigned("OPTIONS", "/actuator/health", null, "Origin", "http://example.com",
				"Access-Control-Request-Method", "GET");

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.headerNames())
			.noneMatch((name) -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
	}

	@Test
	@TestEvidence(ASSUMED)
	void allowsOnlyDeleteOnInvitationsPathOfV1() {
		String path = "/api/atlas/v1.0/orgs/" + this.acme.id() + "/invitations/690000000000000000000fff";

		Response response = this.atlas.get(this.acme.orgOwner(), path);

		assertThat(response).isRejected(405, "METHOD_NOT_ALLOWED", "Method %s is not allowed on %s.", "GET", path);
		assertThat(response.header("Allow")).isEqualTo("DELETE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/atlas/v2/clusters", "/api/atlas/v3", "/api/atlas/v1.0/clusters", "/api/atlas",
			"/api/atlas/v3/orgs", "/api/atlas/v2/orgs/690000000000000000000fff/invites/" })
	@TestEvidence(value = ASSUMED, of = "deliberately not 404, which a client that deletes reads as already deleted")
	void returns501ForUnknownPaths(String path) {
		Response unsigned = this.atlas.sendUnsigned("DELETE", path, null);
		Response response = this.atlas.send(this.acme.orgOwner(), "DELETE", path, null, "Accept", "text/html");

		assertThat(unsigned.status()).isEqualTo(401);
		assertThat(response).isRejected(501, "NOT_EMULATED", "mock-atlas does not emulate %s %s.", "DELETE", path);
		assertThat(response.header("X-Mockatlas")).isEqualTo("not-emulated");
	}

	@Test
	@TestEvidence(ASSUMED)
	void writesCommonHeadersForUnknownPaths() {
		Response v1 = this.atlas.get(this.acme.orgOwner(), "/api/atlas/v1.0/unknown");
		Response v2 = this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2/unknown");

		assertThat(v1.headerNames()).containsExactly("content-length", "content-type", "strict-transport-security",
				"vary", "x-error-code", "x-mockatlas");
		assertThat(v2.headerNames()).containsAll(Api.V2.errorHeadersBeforeVersioning())
			.hasSize(Api.V2.errorHeadersBeforeVersioning().size() + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/vnd.atlas.2023-01-01+json",
			"application/json;charset=utf-8", "application/vnd.atlas.2025-03-12+json" })
	@TestEvidence(value = RECORDED, of = "the versioned type and plain JSON")
	void acceptsPlainAndVersionedContentTypes(String contentType) {
		assertThat(post(ADA, contentType).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/xml", "application/x-www-form-urlencoded", "text/json",
			"application/vnd.other+json" })
	@TestEvidence(ASSUMED)
	void rejectsOtherContentTypes(String contentType) {
		Response response = post(ADA, contentType);

		assertThat(response).isRejected(415, "UNSUPPORTED_MEDIA_TYPE", "Content type %s is not supported.",
				contentType);
		assertThat(response.headerNames()).isEqualTo(Api.V2.headersOfError());
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "text/plain" })
	@TestEvidence(ASSUMED)
	void rejectsOtherContentTypesOfPatch(String contentType) {
		Response response = this.atlas.send(this.acme.orgOwner(), "PATCH", this.acme.invites(), ADA, "Accept",
				AtlasClient.V2_ACCEPT, "Content-Type", contentType);

		assertThat(response).isRejected(415, "UNSUPPORTED_MEDIA_TYPE", "Content type %s is not supported.",
				contentType);
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsBodyWithoutContentType() {
		Response response = this.atlas.send(this.acme.orgOwner(), "POST", this.acme.invites(), ADA, "Accept",
				AtlasClient.V2_ACCEPT);

		assertThat(response).isRejected(415, "UNSUPPORTED_MEDIA_TYPE", "Content type %s is not supported.", "none");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = ASSUMED, of = "a client can read the response while it still sends the body")
	void rejectsBodyOfTwoMebibytes(Api api) {
		String body = "{\"other\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}";

		Response unsigned = this.atlas.sendUnsigned("POST", api.invites(this.acme), body, "Content-Type",
				"application/json");
		Response response = this.atlas.post(this.acme.orgOwner(), api.invites(this.acme), body);

		assertThat(unsigned.status()).isEqualTo(401);
		assertThat(response).isRejected(413, "PAYLOAD_TOO_LARGE", "The request body is larger than %s bytes.", 1048576);
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@ParameterizedTest
	@ValueSource(strings = { "?=a", "?username=a&=b" })
	@TestEvidence(ASSUMED)
	void rejectsQueryParameterWithoutName(String query) {
		Response response = this.atlas.get(this.acme.orgOwner(), this.acme.invites() + query);

		assertThat(response).isRejected(400, "INVALID_QUERY_PARAMETER", "Invalid query parameter %s specified.",
				query.substring(1));
	}

	@Test
	@TestEvidence(ASSUMED)
	void ignoresUnknownQueryParameters() {
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?pageNum=x&a=%3C&b")).isExactly(200,
				"[]");
	}

	private Response post(String body, String contentType) {
		return this.atlas.send(this.acme.orgOwner(), "POST", this.acme.invites(), body, "Accept", AtlasClient.V2_ACCEPT,
				"Content-Type", contentType);
	}

}
