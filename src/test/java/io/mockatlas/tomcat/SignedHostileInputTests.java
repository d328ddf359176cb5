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
 * What no client would send, from somebody who has a key: it gets past the challenge, and
 * no further than Atlas's own errors.
 */
@AtlasTest
@ExtendWith(OutputCaptureExtension.class)
class SignedHostileInputTests {

	private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;

	private final AtlasClient atlas;

	private final Acme acme;

	SignedHostileInputTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@AfterEach
	void stillAnswersAndNothingChanged() {
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites()).body()).isEqualTo("[]");
	}

	@Test
	void takesDoubledSlashForOneAndSignaturesOfTheRawTargetAlone() throws IOException {
		String target = "/" + this.acme.invites();

		assertThat(exchange(signed("GET", target, "", "")).status()).isEqualTo(200);
		assertThat(exchange(signed("GET", "//" + target, "", "")).status()).isEqualTo(200);
		assertThat(exchange(signed("GET", this.acme.invites(), "", "").replaceFirst("GET /", "GET //")).status())
			.isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { ";x=1", "/../", "/%2e%2e", "/%3b", "//", "/a//b", "/%0a" })
	void namesTargetThatTheFirewallRefuses(String tail) throws IOException {
		RawResponse response = exchange(signed("GET", this.acme.invites() + tail, "", ""));

		assertIsAtlas(response, 400, "PATH_PARAM_PARSE_ERROR");
		assertThat(response.body()).contains(this.acme.invites() + tail);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/x", "/%20", "/%C3%A4", "/a@b+c", "/690000000000000000000C10", "/6900",
			"/690000000000000000000c10:" })
	void namesMalformedIds(String tail) throws IOException {
		assertIsAtlas(exchange(signed("GET", this.acme.invites() + tail, "", "")), 400, "PATH_PARAM_PARSE_ERROR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/690000000000000000000c10/", ".json", "s", "/690000000000000000000c10:addRole" })
	void doesNotEmulateOtherPaths(String tail) throws IOException {
		assertIsAtlas(exchange(signed("GET", this.acme.invites() + tail, "", "")), 501, "NOT_EMULATED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?username=%zz", "?%zz=1", "?username=%ff", "?=x", "?envelope=maybe", "?pretty=%00",
			"?envelope=%F0%9F%98%80" })
	void refusesBrokenQueries(String query) throws IOException {
		assertIsAtlas(exchange(signed("GET", this.acme.invites() + query, "", "")), 400, "INVALID_QUERY_PARAMETER");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?pageNum=%zz", "?itemsPerPage=%", "?includeCount=%f", "?pageNum=%ff" })
	void refusesBrokenQueriesOfPages(String query) throws IOException {
		String teams = "/api/atlas/v2/orgs/" + this.acme.id() + "/teams";
		RawResponse response = exchange(signed("GET", teams + query, "", ""));

		assertIsAtlas(response, 400, "INVALID_QUERY_PARAMETER");
		assertThat(response.body()).contains("[\"" + query.substring(1, query.indexOf('=')) + "\"]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?username=%00", "?&&&", "?username=%F0%9F%98%80", "?username=%27%3B--", "?x%5B%5D=1" })
	void answersOddQueries(String query) throws IOException {
		assertThat(exchange(signed("GET", this.acme.invites() + query, "", "")).body()).isEqualTo("[]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "OPTIONS", "TRACE", "MADEUP", "get", "PROPFIND", "PUT", "DELETE" })
	void allowsOnlyTheMethodsOfThePath(String method) throws IOException {
		RawResponse response = exchange(signed(method, this.acme.invites(), "", ""));

		assertIsAtlas(response, 405, "METHOD_NOT_ALLOWED");
		assertThat(response.header("Allow")).isEqualTo("GET, HEAD, PATCH, POST");
	}

	@Test
	void sendsNothingOfTraceBackAndLogsNoError(CapturedOutput output) throws IOException {
		RawResponse response = exchange(signed("TRACE", this.acme.invites(), "X-Secret: hunter2\r\n", ""));

		assertIsAtlas(response, 405, "METHOD_NOT_ALLOWED");
		assertThat(response.toString()).doesNotContain("hunter2");
		assertThat(output).doesNotContain(" ERROR ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "text/html", "*/*", "application/*", ";;;", "a",
			"application/json;charset=nope", "application/json;charset=\"", "application/xml", "multipart/form-data",
			"multipart/form-data; boundary=x", "application/x-www-form-urlencoded" })
	void refusesOtherContentTypes(String contentType) throws IOException {
		for (String method : new String[] { "POST", "PATCH" }) {
			RawResponse response = exchange(
					signed(method, this.acme.invites(), "Content-Type: " + contentType + "\r\n", "a=%zz&--x"));

			assertIsAtlas(response, 415, "UNSUPPORTED_MEDIA_TYPE");
		}
	}

	@Test
	void doesNotReadFormsOfThousandsOfFields() throws IOException {
		String form = "Content-Type: application/x-www-form-urlencoded\r\n";

		assertIsAtlas(exchange(signed("POST", this.acme.invites(), form, "a=1&".repeat(20_000))), 415,
				"UNSUPPORTED_MEDIA_TYPE");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			zz~hello~              | BAD_REQUEST
			-5~hello~              | BAD_REQUEST
			ffffffffffffffffff~    | BAD_REQUEST
			5~hello~0~~            | MALFORMED_JSON
			0~~                    | MALFORMED_JSON
			""")
	void refusesBrokenChunks(String chunks, String errorCode) throws IOException {
		RawResponse response = exchange(
				signed("POST", this.acme.invites(), "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
						"") + chunks.strip().replace("~", "\r\n"));

		assertIsAtlas(response, 400, errorCode);
	}

	@Test
	void refusalOfLargeBodyCanBeReadByClientThatSendsItAllFirst() throws IOException {
		RawResponse response = exchange(
				signed("POST", this.acme.invites(), "Content-Type: application/json\r\n", "x".repeat(TEN_MEBIBYTES)));

		assertIsAtlas(response, 413, "PAYLOAD_TOO_LARGE");
	}

	@Test
	void refusalOfLargeBodyCanBeReadByClientThatIsStillSending() throws IOException {
		String half = "x".repeat(TEN_MEBIBYTES / 2);
		try (RawConnection connection = new RawConnection(this.atlas.port())) {
			connection.send(signed("POST", this.acme.invites(),
					"Content-Type: application/json\r\nContent-Length: " + TEN_MEBIBYTES + "\r\n", ""));
			connection.send(half);

			assertIsAtlas(connection.read(), 413, "PAYLOAD_TOO_LARGE");
			connection.send(half);
		}
	}

	private RawResponse exchange(String request) throws IOException {
		return RawConnection.exchange(this.atlas.port(), request);
	}

	/**
	 * A request whose signature is right, whatever else is wrong with it.
	 */
	private String signed(String method, String target, String headers, String body) {
		String nonce = AtlasClient.nonce(this.atlas.sendUnsigned("GET", this.acme.invites(), null));
		String length = (body.isEmpty()) ? "" : "Content-Length: " + body.length() + "\r\n";
		return method + " " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept: " + AtlasClient.V2_ACCEPT
				+ "\r\nAuthorization: " + AtlasClient.authorization(this.acme.orgOwner(), method, target, nonce, 1)
				+ "\r\n" + headers + length + "\r\n" + body;
	}

	private static void assertIsAtlas(RawResponse response, int status, String errorCode) {
		assertThat(response.status()).as(response.toString()).isEqualTo(status);
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
		assertThat(response.header("X-Error-Code")).isEqualTo(errorCode);
		assertThat(response.body()).startsWith("{\"detail\":")
			.contains("\"errorCode\":\"" + errorCode + "\"")
			.endsWith("}");
	}

}
