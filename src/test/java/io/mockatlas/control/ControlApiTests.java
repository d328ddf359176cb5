package io.mockatlas.control;

import java.io.IOException;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.raw.RawConnection;
import io.mockatlas.fixture.raw.RawResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules of the control API that all its operations share, tested on the clock.
 */
@AtlasTest
class ControlApiTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	ControlApiTests(AtlasClient atlas, ControlClient control) {
		this.atlas = atlas;
		this.control = control;
	}

	@AfterEach
	void assertClockIsUnchanged() {
		assertThat(this.control.get("/clock").<Boolean>json("$.frozen")).isFalse();
	}

	@Test
	void responseHasNoAtlasHeaders() {
		Response response = this.control.get("/clock");

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
		assertThat(response.headerNames()).containsExactly("content-length", "content-type");
		assertThat(response.body()).startsWith("{\n  \"now\": \"").endsWith("\"\n}\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					POST   | /reset?orgid=690000000000000000000a01  | Unknown parameter orgid; known parameters are orgId.
					GET    | /state?org=690000000000000000000a01    | Unknown parameter org; known parameters are orgId, format.
					GET    | /behaviours?topics=access              | Unknown parameter topics; known parameters are topic, evidence, setting.
					DELETE | /clock?now                             | Unknown parameter now; this call has none.
					DELETE | /inbox?to=a%40example.com&to=b         | The parameter to is given 2 times.
					""")
	void rejectsUnknownAndRepeatedParameters(String method, String path, String detail, Acme acme) {
		Response response = this.control.send(method, path, null);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.detail")).isEqualTo(detail);
		assertThat(this.atlas.get(acme.orgOwner(), acme.invites()).status()).isEqualTo(200);
	}

	@Test
	void problemHasNoAtlasHeaders() {
		Response response = this.control.put("/clock", "{}");

		assertThat(response.headerNames()).containsExactly("content-length", "content-type");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "/nothing", "/clock/", "/clock/x", "/Clock" })
	void listsOperationsForUnknownPath(String path) {
		Response response = this.control.get(path);

		assertProblem(response, 404, "Not Found", "Unknown path; the field calls lists all calls.");
		assertThat(response.<Iterable<String>>json("$.calls")).contains("GET /_mockatlas/clock",
				"PUT /_mockatlas/clock");
		assertThat(response.<String>json("$.instance")).isEqualTo(ControlClient.ROOT + path);
	}

	@Test
	void rejectsUnsupportedMethodWithAllowHeader() {
		Response response = this.control.post("/clock", "{}");

		assertThat(response).isExactly(405, """
				{
				  "title": "Method Not Allowed",
				  "status": 405,
				  "detail": "POST is not supported; this path supports DELETE, GET, PUT.",
				  "instance": "/_mockatlas/clock"
				}
				""");
		assertThat(response.header("Allow")).isEqualTo("DELETE, GET, PUT");
		assertThat(this.control.send("TRACE", "/clock", null).status()).isEqualTo(405);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"frozen": false,}             | line 1, column 18
			{"frozen": fals}               | line 1, column 12
			{"frozen": false} {}           | line 1, column 19
			{"shift": "P1D"                | line 1, column 16
			{"frozen": true, "frozen": 1}  | line 1, column 26
			clock                          | line 1, column 1
			""")
	void reportsLocationOfInvalidJson(String body, String location) {
		assertProblem(this.control.put("/clock", body), 400, "Bad Request",
				"The body is not JSON: see " + location + ".");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"now": 1}                        | The field now must be a time such as 2026-01-31T12:00:00Z.
			{"now": "2026-01-31"}             | The field now must be a time such as 2026-01-31T12:00:00Z.
			{"now": ["2026-01-31T12:00:00Z"]} | The field now must be a time such as 2026-01-31T12:00:00Z.
			{"shift": 1}                      | The field shift must be text.
			{"shift": {}}                     | The field shift must be text.
			{"frozen": "true"}                | The field frozen must be true or false.
			{"frozen": 1}                     | The field frozen must be true or false.
			[]                                | The body must be an object.
			"P31D"                            | The body must be an object.
			null                              | A JSON body is required.
			''                                | A JSON body is required.
			""")
	void reportsFieldOfWrongType(String body, String detail) {
		assertProblem(this.control.put("/clock", body), 400, "Bad Request", detail);
	}

	@Test
	void reportsUnknownAndKnownFields() {
		assertThat(this.control.put("/clock", "{\"shfit\":\"P1D\"}")).isExactly(400, """
				{
				  "title": "Bad Request",
				  "status": 400,
				  "detail": "Unknown field shfit; known fields are now, shift, frozen.",
				  "instance": "/_mockatlas/clock",
				  "field": "shfit",
				  "known": [ "now", "shift", "frozen" ]
				}
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/x-www-form-urlencoded", "text/plain;charset=utf-8",
			"application/json;charset=ISO-8859-1", "*/*", "nonsense" })
	void acceptsAnyContentType(String contentType) {
		assertThat(this.control.send("PUT", "/clock", "{\"frozen\":false}", "Content-Type", contentType).status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "application/vnd.atlas.2023-01-01+json", "*/*", "nonsense" })
	void acceptsAnyAcceptHeader(String accept) {
		assertThat(this.control.send("GET", "/clock", null, "Accept", accept).status()).isEqualTo(200);
	}

	@Test
	void ignoresEnvelopeAndPretty() {
		assertThat(this.control.get("/clock?envelope=true&pretty=maybe").body()).startsWith("{\n  \"now\"");
	}

	@Test
	void rejectsLongBody() {
		assertProblem(this.control.put("/clock", " ".repeat(16 * 1024 * 1024) + "{}"), 413, "Content Too Large",
				"The body exceeds the limit of 16777216 bytes.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//_mockatlas/clock", "/%5fmockatlas/clock", "/_mockatlas/%63lock" })
	void acceptsEncodedPathWithHostCheck(String target) throws IOException {
		assertThat(exchange(target, "Host: localhost").status()).isEqualTo(200);
		assertThat(exchange(target, "Host: evil.example").status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/_mockatlas/clock;x=1", "/_mockatlas//clock", "/_mockatlas/%2e%2e/_mockatlas/clock" })
	void rejectsAmbiguousTarget(String target) throws IOException {
		RawResponse response = exchange(target, "Host: localhost");

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
	}

	@Test
	void rejectsHostsAndOriginsOfWebPages() throws IOException {
		RawResponse response = exchange("/_mockatlas/clock", "Host: rebound.example:" + this.atlas.port());

		assertThat(response.status()).isEqualTo(403);
		assertThat(response.body()).isEqualTo("""
				{
				  "title": "Forbidden",
				  "status": 403,
				  "detail": "The Host rebound.example may belong to a web page; \
				mockatlas.control.allowed-hosts=rebound.example allows it.",
				  "instance": "/_mockatlas/clock"
				}
				""");
		assertProblem(this.control.send("DELETE", "/clock", null, "Origin", "https://evil.example"), 403, "Forbidden",
				"A web page of https://evil.example must not call the control API.");
	}

	private RawResponse exchange(String target, String host) throws IOException {
		return RawConnection.exchange(this.atlas.port(),
				"GET " + target + " HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n");
	}

	private static void assertProblem(Response response, int status, String title, String detail) {
		assertThat(response.<String>json("$.detail")).isEqualTo(detail);
		assertThat(response.<String>json("$.title")).isEqualTo(title);
		assertThat(response.<Integer>json("$.status")).isEqualTo(status);
		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
	}

}
