package io.mockatlas.control.console;

import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link ConsoleController} and {@link ConsoleRedirectFilter}: the page, its files, and
 * the way to it.
 */
@AtlasTest
class ConsoleControllerTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private final AtlasClient atlas;

	private final ControlClient control;

	ConsoleControllerTests(AtlasClient atlas, ControlClient control) {
		this.atlas = atlas;
		this.control = control;
	}

	@ParameterizedTest
	@CsvSource({ "/, text/html;charset=UTF-8", "/assets/style/base.css, text/css;charset=UTF-8",
			"/assets/main.js, text/javascript;charset=UTF-8" })
	void servesFilesWithPolicy(String path, String type) {
		Response file = this.control.get("/console" + path);

		assertThat(file.status()).isEqualTo(200);
		assertThat(file.headerNames()).containsExactly("cache-control", "content-disposition", "content-length",
				"content-security-policy", "content-type", "etag", "referrer-policy", "x-content-type-options");
		assertThat(file.header("Content-Type")).isEqualTo(type);
		assertThat(file.header("Content-Security-Policy")).isEqualTo("default-src 'none'; script-src 'self'; "
				+ "style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; "
				+ "form-action 'self'; frame-ancestors 'none'");
		assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(file.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(file.header("Cache-Control")).isEqualTo("no-cache");
	}

	@Test
	void returns304ForKnownFile() {
		String etag = this.control.get("/console/").header("ETag");

		Response known = get("/console/", "If-None-Match", etag);

		assertThat(known.status()).isEqualTo(304);
		assertThat(known.body()).isEmpty();
		assertThat(known.header("ETag")).isEqualTo(etag).matches("\"[0-9a-f]{32}\"");
		assertThat(known.header("Content-Security-Policy")).startsWith("default-src 'none'; ");
		assertThat(get("/console/", "If-None-Match", "\"other\"").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "none.css", "console", "ConsoleFile.class", "index.html", "..", ".css" })
	void servesOnlyAssets(String name) {
		Response response = this.control.get("/console/assets/" + name);

		assertThat(response.status()).isIn(400, 404);
		assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
	}

	@Test
	void returnsProblemForUnknownFile() {
		assertThat(this.control.get("/console/assets/none.css")).isExactly(404, """
				{
				  "title": "Not Found",
				  "status": 404,
				  "detail": "The console has no file assets/none.css.",
				  "instance": "/_mockatlas/console/assets/none.css"
				}
				""");
	}

	@Test
	void ignoresParameters() {
		assertThat(this.control.get("/console/?from=mail").status()).isEqualTo(200);
	}

	@Test
	void rejectsFramesAndOtherHosts() {
		assertThat(get("/console/", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest",
				"iframe")
			.status()).isEqualTo(403);
		assertThat(get("/console/", "Origin", "https://evil.example").status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/_mockatlas/console" })
	void redirectsBrowser(String path) {
		Response response = this.atlas.sendUnsigned("GET", path, null, "Accept", BROWSER);

		assertThat(response.status()).isEqualTo(302);
		assertThat(response.headerNames()).containsExactly("content-length", "location");
		assertThat(response.header("Location")).isEqualTo("/_mockatlas/console/");
	}

	@Test
	void returnsErrorOfAtlasToOtherClients() {
		assertRejected(this.atlas.sendUnsigned("GET", "/", null), 404);
		assertRejected(this.atlas.sendUnsigned("GET", "/", null, "Accept", "*/*"), 404);
		assertRejected(this.atlas.sendUnsigned("GET", "/", null, "Accept", "application/json"), 404);
		assertRejected(this.atlas.sendUnsigned("GET", "/", null, "Accept", BROWSER, "Authorization", "Basic YTpi"),
				404);
		assertRejected(this.atlas.sendUnsigned("POST", "/", null, "Accept", BROWSER), 404);
		assertRejected(this.atlas.sendUnsigned("GET", "/index.html", null, "Accept", BROWSER), 404);
	}

	private static void assertRejected(Response response, int status) {
		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo("RESOURCE_NOT_FOUND");
	}

	private Response get(String path, String... headers) {
		return this.control.send("GET", path, null, headers);
	}

}
