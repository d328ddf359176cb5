package io.mockatlas.tomcat;

import java.io.IOException;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.raw.RawConnection;
import io.mockatlas.fixture.raw.RawResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for malformed requests with a valid signature. The response is an error of Atlas.
 */
@AtlasTest
@ExtendWith(OutputCaptureExtension.class)
class SignedMalformedRequestTests {

	private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;

	private final AtlasClient atlas;

	private final Acme acme;

	SignedMalformedRequestTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@AfterEach
	void verifyServerRespondsWithoutInvitations() {
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).body()).isEqualTo("[]");
	}

	@Test
	void acceptsRepeatedSlashesAndVerifiesSignatureOfRawTarget() throws IOException {
		String target = "/" + this.acme.invites();

		assertThat(this.atlas.sendRaw(signed("GET", target, "", "")).status()).isEqualTo(200);
		assertThat(this.atlas.sendRaw(signed("GET", "//" + target, "", "")).status()).isEqualTo(200);
		assertThat(
				this.atlas.sendRaw(signed("GET", this.acme.invites(), "", "").replaceFirst("GET /", "GET //")).status())
			.isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { ";x=1", "/../", "/%2e%2e", "/%3b", "//", "/a//b", "/%0a" })
	void returnsTargetThatFirewallRejects(String tail) throws IOException {
		RawResponse response = this.atlas.sendRaw(signed("GET", this.acme.invites() + tail, "", ""));

		assertIsAtlasError(response, 400, "PATH_PARAM_PARSE_ERROR");
		assertThat(response.body()).contains(this.acme.invites() + tail);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/x", "/%20", "/%C3%A4", "/a@b+c", "/690000000000000000000C10", "/6900",
			"/690000000000000000000c10:" })
	void rejectsMalformedIds(String tail) throws IOException {
		assertIsAtlasError(this.atlas.sendRaw(signed("GET", this.acme.invites() + tail, "", "")), 400,
				"PATH_PARAM_PARSE_ERROR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/690000000000000000000c10/", ".json", "s", "/690000000000000000000c10:addRole" })
	void returns501ForUnknownPaths(String tail) throws IOException {
		assertIsAtlasError(this.atlas.sendRaw(signed("GET", this.acme.invites() + tail, "", "")), 501, "NOT_EMULATED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?username=%zz", "?%zz=1", "?username=%ff", "?=x", "?envelope=maybe", "?pretty=%00",
			"?username=%00", "?envelope=%F0%9F%98%80" })
	void rejectsInvalidQueries(String query) throws IOException {
		assertIsAtlasError(this.atlas.sendRaw(signed("GET", this.acme.invites() + query, "", "")), 400,
				"INVALID_QUERY_PARAMETER");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?pageNum=%zz", "?itemsPerPage=%", "?includeCount=%f", "?pageNum=%ff" })
	void rejectsInvalidQueriesOfPages(String query) throws IOException {
		String teams = "/api/atlas/v2/orgs/" + this.acme.id() + "/teams";
		RawResponse response = this.atlas.sendRaw(signed("GET", teams + query, "", ""));

		assertIsAtlasError(response, 400, "INVALID_QUERY_PARAMETER");
		assertThat(response.body()).contains("[\"" + query.substring(1, query.indexOf('=')) + "\"]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?&&&", "?username=%F0%9F%98%80", "?username=%27%3B--", "?x%5B%5D=1" })
	void acceptsUnusualQueries(String query) throws IOException {
		assertThat(this.atlas.sendRaw(signed("GET", this.acme.invites() + query, "", "")).body()).isEqualTo("[]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "OPTIONS", "TRACE", "MADEUP", "get", "PROPFIND", "PUT", "DELETE" })
	void allowsOnlyMethodsOfPath(String method) throws IOException {
		RawResponse response = this.atlas.sendRaw(signed(method, this.acme.invites(), "", ""));

		assertIsAtlasError(response, 405, "METHOD_NOT_ALLOWED");
		assertThat(response.header("Allow")).isEqualTo("GET, HEAD, PATCH, POST");
	}

	@Test
	void returns405ForTraceWithoutEchoOrLoggedError(CapturedOutput output) throws IOException {
		RawResponse response = this.atlas.sendRaw(signed("TRACE", this.acme.invites(), "X-Secret: hunter2\r\n", ""));

		assertIsAtlasError(response, 405, "METHOD_NOT_ALLOWED");
		assertThat(response.toString()).doesNotContain("hunter2");
		assertThat(output).doesNotContain(" ERROR ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "text/html", "*/*", "application/*", ";;;", "a",
			"application/json;charset=nope", "application/json;charset=\"", "application/xml", "multipart/form-data",
			"multipart/form-data; boundary=x", "application/x-www-form-urlencoded" })
	void rejectsOtherContentTypes(String contentType) throws IOException {
		for (String method : new String[] { "POST", "PATCH" }) {
			RawResponse response = this.atlas
				.sendRaw(signed(method, this.acme.invites(), "Content-Type: " + contentType + "\r\n", "a=%zz&--x"));

			assertIsAtlasError(response, 415, "UNSUPPORTED_MEDIA_TYPE");
		}
	}

	@Test
	void rejectsFormsWithThousandsOfFields() throws IOException {
		String form = "Content-Type: application/x-www-form-urlencoded\r\n";

		assertIsAtlasError(this.atlas.sendRaw(signed("POST", this.acme.invites(), form, "a=1&".repeat(20_000))), 415,
				"UNSUPPORTED_MEDIA_TYPE");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			zz~hello~              | BAD_REQUEST
			-5~hello~              | BAD_REQUEST
			ffffffffffffffffff~    | BAD_REQUEST
			5~hello~0~~            | MALFORMED_JSON
			0~~                    | MALFORMED_JSON
			5;name=x~hello~0~~     | BAD_REQUEST
			5~hello~0~X-Trailer: a-long-value~~ | BAD_REQUEST
			""")
	void rejectsInvalidChunks(String chunks, String errorCode) throws IOException {
		RawResponse response = this.atlas.sendRaw(
				signed("POST", this.acme.invites(), "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
						"") + chunks.strip().replace("~", "\r\n"));

		assertIsAtlasError(response, 400, errorCode);
	}

	@Test
	void returns413ToClientThatSendsWholeBodyFirst() throws IOException {
		RawResponse response = this.atlas.sendRaw(
				signed("POST", this.acme.invites(), "Content-Type: application/json\r\n", "x".repeat(TEN_MEBIBYTES)));

		assertIsAtlasError(response, 413, "PAYLOAD_TOO_LARGE");
	}

	@Test
	void returns413ToClientThatStillSends() throws IOException {
		String half = "x".repeat(TEN_MEBIBYTES / 2);
		try (RawConnection connection = new RawConnection(this.atlas.port())) {
			connection.send(signed("POST", this.acme.invites(),
					"Content-Type: application/json\r\nContent-Length: " + TEN_MEBIBYTES + "\r\n", ""));
			connection.send(half);

			assertIsAtlasError(connection.read(), 413, "PAYLOAD_TOO_LARGE");
			connection.send(half);
		}
	}

	/**
	 * Returns a request with a valid signature.
	 */
	private String signed(String method, String target, String headers, String body) {
		String nonce = AtlasClient.nonce(this.atlas.sendUnsigned("GET", this.acme.invites(), null));
		String length = (body.isEmpty()) ? "" : "Content-Length: " + body.length() + "\r\n";
		return method + " " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept: " + AtlasClient.V2_ACCEPT
				+ "\r\nAuthorization: " + AtlasClient.authorization(this.acme.orgOwner(), method, target, nonce, 1)
				+ "\r\n" + headers + length + "\r\n" + body;
	}

	private static void assertIsAtlasError(RawResponse response, int status, String errorCode) {
		assertThat(response.status()).as(response.toString()).isEqualTo(status);
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
		assertThat(response.header("X-Error-Code")).isEqualTo(errorCode);
		assertThat(response.body()).startsWith("{\"detail\":")
			.contains("\"errorCode\":\"" + errorCode + "\"")
			.endsWith("}");
	}

}
