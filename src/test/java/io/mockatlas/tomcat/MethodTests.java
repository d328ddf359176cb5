package io.mockatlas.tomcat;

import java.io.IOException;

import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.raw.RawResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the methods of HTTP, and others, outside Atlas's API.
 */
@AtlasTest
class MethodTests {

	private final AtlasClient atlas;

	MethodTests(AtlasClient atlas) {
		this.atlas = atlas;
	}

	@ParameterizedTest
	@ValueSource(strings = { "ACL", "BASELINE-CONTROL", "BIND", "BREW", "CHECKIN", "COPY", "LINK", "LOCK", "M-SEARCH",
			"MERGE", "MKCOL", "MOVE", "NOTIFY", "OPTIONS", "PATCH", "PROPFIND", "PROPPATCH", "PURGE", "QUERY", "REPORT",
			"SEARCH", "SUBSCRIBE", "TRACE", "UNLINK", "UNLOCK", "delete", "gET", "a!#$%&'*+-.^_`|~9" })
	void rejectsOtherMethods(String method) throws IOException {
		assertIsRejected(method, "/api/oauth/token", "application/json", "POST");
		assertIsRejected(method, "/api/oauth/revoke", "application/json", "POST");
		assertIsRejected(method, "/_mockatlas/clock", "application/problem+json", "DELETE, GET, PUT");
		assertIsRejected(method, "/_mockatlas/mail/x/accept", "application/problem+json", "GET, POST");
		assertThat(send(method, "/unknown").status()).isEqualTo(404);
		assertThat(send(method, "/_mockatlas/unknown").status()).isEqualTo(404);
		if (!method.equals("OPTIONS")) {
			assertIsRejected(method, "/actuator/health", "application/json", "GET, HEAD");
		}
	}

	@ParameterizedTest
	@CsvSource({ "GET, 200", "HEAD, 200", "POST, 405", "PUT, 405", "DELETE, 405", "OPTIONS, 200" })
	void allowsReadingHealth(String method, int status) throws IOException {
		assertThat(send(method, "/actuator/health").status()).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?path=a%2Fb", "/x?path=a/b" })
	void rejectsArgumentThatHealthDoesNotAccept(String tail) throws IOException {
		assertThat(send("GET", "/actuator/health/readiness" + tail).status()).isEqualTo(400);
	}

	private void assertIsRejected(String method, String path, String contentType, String allow) throws IOException {
		RawResponse response = send(method, path);

		assertThat(response.status()).as(path).isEqualTo(405);
		assertThat(response.header("Content-Type")).as(path).isEqualTo(contentType);
		assertThat(response.header("Allow")).as(path).isEqualTo(allow);
	}

	private RawResponse send(String method, String path) throws IOException {
		return this.atlas.sendRaw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
	}

}
