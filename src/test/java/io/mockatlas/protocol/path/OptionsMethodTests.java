package io.mockatlas.protocol.path;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControllerMappings;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import io.mockatlas.fixture.raw.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the method {@code OPTIONS}, which Atlas does not document.
 */
@AtlasTest
class OptionsMethodTests {

	private final AtlasClient atlas;

	private final Acme acme;

	OptionsMethodTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	static Set<String> paths() {
		return ControllerMappings.all()
			.stream()
			.filter((mapping) -> mapping.isAtlas() && !mapping.isGone())
			.map(ControllerMappings.Mapping::path)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@ParameterizedTest
	@MethodSource("paths")
	@TestEvidence(ASSUMED)
	void rejectsOptionsWithAllowedMethodsOnAllPaths(String path) {
		String target = path.replace("{orgId}", this.acme.id().toString())
			.replace("{groupId}", this.acme.webId().toString())
			.replaceAll("\\{\\w+}", "690000000000000000000fff");

		Response response = this.atlas.send(this.acme.orgOwner(), "OPTIONS", target, null);

		assertThat(response).isRejected(405, "METHOD_NOT_ALLOWED", "Method %s is not allowed on %s.", "OPTIONS",
				target);
		assertThat(response.header("Allow")).matches("(DELETE|GET|HEAD|PATCH|POST|PUT)(, (GET|HEAD|PATCH|POST|PUT))*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/oauth/token", "/api/oauth/revoke" })
	@TestEvidence(ASSUMED)
	void rejectsOptionsOnTokenEndpoints(String path) {
		Response response = this.atlas.sendUnsigned("OPTIONS", path, null);

		assertThat(response).isRejected(405, "METHOD_NOT_ALLOWED", "Method %s is not allowed on %s.", "OPTIONS", path);
		assertThat(response.header("Allow")).isEqualTo("POST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/atlas/v2/nothing", "/api/atlas/v1.0/nothing" })
	@TestEvidence(ASSUMED)
	void returns501ForOptionsOnUnknownPaths(String path) {
		assertThat(this.atlas.send(this.acme.orgOwner(), "OPTIONS", path, null)).isRejected(501, "NOT_EMULATED",
				"mock-atlas does not emulate %s %s.", "OPTIONS", path);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "Tomcat responds: the request concerns the server, not a path")
	void returnsEmptyBodyForOptionsOfServer() throws IOException {
		RawResponse response = this.atlas.sendRaw("OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.header("Allow")).contains("GET", "POST", "DELETE", "OPTIONS");
		assertThat(response.header("Server")).isEmpty();
		assertThat(response.body()).isEmpty();
	}

}
