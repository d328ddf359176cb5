package io.mockatlas.tomcat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.raw.RawConnection;
import io.mockatlas.fixture.raw.RawResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for malformed requests without credentials. The response is an error in Atlas's
 * JSON, or the server closes the connection if the request is not HTTP.
 */
@AtlasTest
class MalformedRequestTests {

	private static final String PATH = "/api/atlas/v2/orgs/690000000000000000000a01/invites";

	private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;

	private final AtlasClient atlas;

	MalformedRequestTests(AtlasClient atlas) {
		this.atlas = atlas;
	}

	@AfterEach
	void verifyServerStillResponds() throws IOException {
		assertThat(this.atlas.sendRaw(get(PATH, "")).body()).hasSize(142);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/<", "/{", "/}", "/|", "/^", "/`", "/\"", "/%00", "/a%2Fb", "/a%2fb", "/%5c", "/\\",
			"/%zz", "/%", "/%c0%af", ";x=1", "/;", "/%3b", "/../", "/..", "/%2e%2e", "/%2E%2E/x", "/./", "//", "/a//b",
			"/%0a", "/%0d%0aX:%20y", "/\u00c3\u00a4", "/\u00ff", "/a\0b", "/a b", "/;%zz", "/;x=%", "#fragment",
			"?username=<", "?username={}", "?a=\u00c3\u00a4", "?\"" })
	void rejectsAmbiguousTargets(String tail) throws IOException {
		RawResponse response = this.atlas.sendRaw(get(PATH + tail, ""));

		assertThat(response.status()).isEqualTo(400);
		assertIsAtlasError(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "api/atlas/v2", "/..", "/../" + PATH, "/..%2f" + PATH, "ftp://example.com" + PATH,
			"http://example.com" + PATH, "http://exa mple.com/", "http:///" })
	void rejectsTargetsThatAreNoPaths(String target) throws IOException {
		RawResponse response = this.atlas.sendRaw(get(target, ""));

		assertThat(response.status()).isEqualTo(400);
		assertIsAtlasError(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?username=%zz", "?username=%00", "?%ff", "?&&=&", "/%C3%A4", "/%F0%9F%98%80", "/'--",
			"/%7f", "/%3Cscript%3E", "/690000000000000000000c10:addRole", "/%61%74", "?envelope=maybe" })
	void challengesOtherTargets(String tail) throws IOException {
		assertIsChallenge(this.atlas.sendRaw(get(PATH + tail, "")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/atlas/v%32/orgs", "/ap%69/atlas/v2/orgs", "/%61pi/%61tlas/v2", "/api/atlas",
			"/api/atlas/", "//api/atlas/v2/orgs", "///api/atlas/v2/orgs" })
	void challengesEncodedAndShortenedPaths(String target) throws IOException {
		assertIsChallenge(this.atlas.sendRaw(get(target, "")));
	}

	@Test
	void acceptsAbsoluteUrlAsTarget() throws IOException {
		String authority = "127.0.0.1:" + this.atlas.port();

		assertIsChallenge(this.atlas.sendRaw("GET http://" + authority + PATH + " HTTP/1.1\r\nHost: " + authority
				+ "\r\nConnection: close\r\n\r\n"));
	}

	@Test
	void rejectsOnlyTargetsThatAreTooLong() throws IOException {
		assertIsChallenge(this.atlas.sendRaw(get(PATH + "/" + "a".repeat(6000), "")));
		assertIsAtlasError(this.atlas.sendRaw(get(PATH + "/" + "a".repeat(100_000), "")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Host: a\r\nHost: a\r\n", "Host: a b<>\r\n", "Host: a:port\r\n" })
	void rejectsMissingRepeatedAndInvalidHost(String hosts) throws IOException {
		RawResponse response = this.atlas
			.sendRaw("GET " + PATH + " HTTP/1.1\r\n" + hosts + "Connection: close\r\n\r\n");

		assertThat(response.status()).isEqualTo(400);
		assertIsAtlasError(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/9.9", "HTTP/2.0", "HTTP/1.1.1", "HTTPS/1.1", "http/1.1", "HTTP/-1", "XYZ" })
	void rejectsOtherVersionsOfHttp(String version) throws IOException {
		RawResponse response = this.atlas
			.sendRaw("GET " + PATH + " " + version + "\r\nHost: a\r\nConnection: close\r\n\r\n");

		assertThat(response.status()).isEqualTo(400);
		assertIsAtlasError(response);
	}

	@Test
	void supportsHttp10AndHttp09() throws IOException {
		assertIsChallenge(this.atlas.sendRaw("GET " + PATH + " HTTP/1.0\r\n\r\n"));
		assertThat(this.atlas.sendRaw("GET " + PATH + "\r\n\r\n").body()).startsWith("{").hasSize(142);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
			"\r\n\r\n \r\n\r\n", "{\"json\":true}\r\n\r\n", "GET\r\n\r\n" })
	void closesConnectionOrReturnsJsonForOtherProtocols(String bytes) throws IOException {
		RawResponse response = this.atlas.sendRaw(bytes);

		if (!response.isNothing()) {
			assertIsAtlasError(response);
		}
	}

	@Test
	void rejectsHeaderOf64Kibibytes() throws IOException {
		RawResponse response = this.atlas.sendRaw(get(PATH, "X-Long: " + "a".repeat(65_536) + "\r\n"));

		assertThat(response.status()).isEqualTo(400);
		assertIsAtlasError(response);
	}

	@Test
	void rejectsThousandHeaders() throws IOException {
		String headers = IntStream.range(0, 1000).mapToObj((i) -> "X-" + i + ": a\r\n").collect(Collectors.joining());

		RawResponse response = this.atlas.sendRaw(get(PATH, headers));

		assertThat(response.status()).isEqualTo(400);
		assertIsAtlasError(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { "NoColon\r\n", "Na me: x\r\n", ": x\r\n", "X: a\u0001b\r\n", "X: a\0b\r\n",
			"Transfer-Encoding: rot13\r\n", "Transfer-Encoding: chunked, chunked\r\n", "Content-Length: many\r\n",
			"Content-Length: -1\r\n", "Content-Length: 99999999999999999999\r\n",
			"Content-Length: 1\r\nContent-Length: 2\r\n", "Transfer-Encoding: rot13\r\nVia: \0\r\n" })
	void rejectsInvalidHeaders(String header) throws IOException {
		RawResponse response = this.atlas
			.sendRaw("POST " + PATH + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + header + "\r\n");

		assertThat(response.status()).isEqualTo(400);
		assertIsAtlasError(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { "zz\r\nhello\r\n", "-5\r\nhello\r\n", "0\r\n\r\n", "ffffffffffffffffff\r\n" })
	void challengesWithoutReadingChunks(String chunks) throws IOException {
		RawResponse response = this.atlas.sendRaw("POST " + PATH
				+ " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);

		assertIsChallenge(response);
	}

	@Test
	void challengesClientThatSendsTenMebibytesFirst() throws IOException {
		RawResponse response = this.atlas
			.sendRaw("POST " + PATH + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: " + TEN_MEBIBYTES
					+ "\r\n\r\n" + "x".repeat(TEN_MEBIBYTES));

		assertIsChallenge(response);
	}

	@Test
	void challengesClientThatStillSends() throws IOException {
		try (RawConnection connection = new RawConnection(this.atlas.port())) {
			connection.send("POST " + PATH + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + TEN_MEBIBYTES + "\r\n\r\n");
			connection.send("x".repeat(TEN_MEBIBYTES / 2));

			assertIsChallenge(connection.read());
			connection.send("x".repeat(TEN_MEBIBYTES / 2));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "OPTIONS", "TRACE", "MADEUP", "get", "PROPFIND", "PUT",
			"A-VERY-LONG-METHOD-THAT-NOBODY-KNOWS" })
	void challengesAllMethods(String method) throws IOException {
		assertIsChallenge(this.atlas.sendRaw(request(method, PATH, "")));
	}

	@ParameterizedTest
	@ValueSource(strings = { PATH, "/unknown", "/api/oauth/token", "/actuator/health", "example.com:443",
			"http://example.com/", "*", "/%00" })
	void rejectsConnect(String target) throws IOException {
		for (String headers : new String[] { "", "Authorization: Bearer x\r\n", "Content-Length: 2\r\n" }) {
			RawResponse response = this.atlas.sendRaw(request("CONNECT", target, headers));

			assertThat(response.status()).isEqualTo(405);
			assertThat(response.header("X-Error-Code")).isEqualTo("METHOD_NOT_ALLOWED");
			assertIsAtlasError(response);
		}
	}

	@Test
	void rejectsConnectToMalformedTarget() throws IOException {
		RawResponse response = this.atlas.sendRaw(request("CONNECT", "/a\u00e2", ""));

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo("BAD_REQUEST");
		assertIsAtlasError(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { "G<T", "G\0T", "G(E)T" })
	void rejectsInvalidMethods(String method) throws IOException {
		assertIsAtlasError(this.atlas.sendRaw(request(method, PATH, "")));
	}

	@Test
	void acceptsOnly100ContinueAsExpectation() throws IOException {
		assertIsChallenge(this.atlas.sendRaw("POST " + PATH
				+ " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n{}"));
		RawResponse response = this.atlas.sendRaw(get(PATH, "Expect: the-unexpected\r\n"));

		assertThat(response.status()).isEqualTo(417);
		assertIsAtlasError(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Digest", "Digest ", "Digest =,=,", "Digest username=\"", "Digest \u00c3\u00a4\u00ff",
			"Basic b3Jnb3duZXI6MTExMTExMTE=", "\u00ff", "Digest x\r\nAuthorization: Basic eDp5",
			"Digest nc=99999999999999999999" })
	void challengesRequestsWithoutDigestCredentials(String authorization) throws IOException {
		assertIsChallenge(this.atlas.sendRaw(get(PATH, "Authorization: " + authorization + "\r\n")));
	}

	@Test
	void challengesRequestsWithLongCredentials() throws IOException {
		assertIsChallenge(this.atlas.sendRaw(get(PATH, "Authorization: Digest " + "a=\"b\", ".repeat(900) + "\r\n")));
	}

	@Test
	void revealsNothingAboutServerOutsideApi() throws IOException {
		for (String path : new String[] { "/error", "/favicon.ico", "/index.html", "/actuator/env",
				"/WEB-INF/web.xml" }) {
			RawResponse response = this.atlas.sendRaw(get(path, "Accept: text/html\r\n"));

			assertThat(response.status()).as(path).isEqualTo(404);
			assertIsAtlasError(response);
		}
	}

	@Test
	void sendsNoKeepAliveHeader() throws IOException {
		try (RawConnection connection = new RawConnection(this.atlas.port())) {
			connection.send("GET " + PATH + " HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n\r\n");

			RawResponse response = connection.read();

			assertIsChallenge(response);
			assertThat(response.header("Keep-Alive")).isEmpty();
		}
	}

	private static String get(String target, String headers) {
		return request("GET", target, headers);
	}

	private static String request(String method, String target, String headers) {
		return method + " " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + headers + "\r\n";
	}

	private static void assertIsChallenge(RawResponse response) {
		assertThat(response.status()).isEqualTo(401);
		assertThat(response.header("WWW-Authenticate")).startsWith("Digest ");
		assertThat(response.body()).hasSize(142);
		assertIsAtlasError(response);
	}

	private static void assertIsAtlasError(RawResponse response) {
		assertThat(response.status()).isBetween(400, 499);
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
		assertThat(response.body()).startsWith("{")
			.endsWith("}")
			.doesNotContainIgnoringCase("<html")
			.doesNotContain("Exception", "java.", "org.apache", "springframework", "io.mockatlas", "Tomcat");
	}

}
