package io.mockatlas.tomcat;

import java.io.IOException;

import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.raw.RawResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@code Accept} outside Atlas's API: it rejects no request.
 */
@AtlasTest
class AcceptHeaderTests {

	private final AtlasClient atlas;

	AcceptHeaderTests(AtlasClient atlas) {
		this.atlas = atlas;
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ",", "/", "*", "*/*", "a/b;", "a/b;q=x", "text/html", "application/*;q=0", "\u00ff",
			"application/json;charset=nope", "application/vnd.atlas.2023-01-01+json", "application/vnd.atlas.x+json" })
	void changesNoResponse(String accept) throws IOException {
		for (String path : new String[] { "/actuator/health", "/actuator/health/liveness",
				"/actuator/health/readiness" }) {
			RawResponse response = get(path, accept);

			assertThat(response.status()).as(path).isEqualTo(200);
			assertThat(response.header("Content-Type")).as(path).isEqualTo("application/json");
			assertThat(response.body()).as(path).contains("\"status\":\"UP\"");
		}
		assertThat(get("/_mockatlas/clock", accept).header("Content-Type")).isEqualTo("application/json");
		assertThat(get("/_mockatlas/clock", accept).status()).isEqualTo(200);
		assertThat(get("/_mockatlas/unknown", accept).status()).isEqualTo(404);
		assertThat(get("/_mockatlas/mail/x/accept", accept).status()).isEqualTo(404);
		assertThat(get("/api/oauth/token", accept).status()).isEqualTo(405);
		assertThat(get("/unknown", accept).status()).isEqualTo(404);
	}

	private RawResponse get(String path, String accept) throws IOException {
		return this.atlas.sendRaw(
				"GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: " + accept + "\r\n\r\n");
	}

}
