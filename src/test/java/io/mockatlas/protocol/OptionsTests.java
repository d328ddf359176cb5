package io.mockatlas.protocol;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Mappings;
import io.mockatlas.fixture.RawConnection;
import io.mockatlas.fixture.RawResponse;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.Server;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code OPTIONS}, which no page of Atlas's has.
 */
@AtlasTest
class OptionsTests {

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	private Acme acme;

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
	}

	static Set<String> paths() {
		return Mappings.all()
			.stream()
			.filter((mapping) -> mapping.isAtlas() && !mapping.isGone())
			.map(Mappings.Mapping::path)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@ParameterizedTest
	@MethodSource("paths")
	@TestEvidence(ASSUMED)
	void isNotAllowedOnAnyPathAndToldWhatIs(String path) {
		String target = path.replace("{orgId}", this.acme.id().toString())
			.replace("{groupId}", this.acme.webId().toString())
			.replaceAll("\\{\\w+}", "690000000000000000000fff");

		Response response = this.server.send(this.acme.orgOwner(), "OPTIONS", target, null);

		assertThat(response).isRefused(405, "METHOD_NOT_ALLOWED", "Method %s is not allowed on %s.", "OPTIONS", target);
		assertThat(response.header("Allow")).matches("(DELETE|GET|HEAD|PATCH|POST|PUT)(, (GET|HEAD|PATCH|POST|PUT))*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/oauth/token", "/api/oauth/revoke" })
	@TestEvidence(ASSUMED)
	void isNotAllowedOnTokens(String path) {
		Response response = this.server.sendUnsigned("OPTIONS", path, null);

		assertThat(response).isRefused(405, "METHOD_NOT_ALLOWED", "Method %s is not allowed on %s.", "OPTIONS", path);
		assertThat(response.header("Allow")).isEqualTo("POST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/atlas/v2/nothing", "/api/atlas/v1.0/nothing" })
	@TestEvidence(ASSUMED)
	void ofPathsThatAreNotEmulatedIsNotEither(String path) {
		assertThat(this.server.send(this.acme.orgOwner(), "OPTIONS", path, null)).isRefused(501, "NOT_EMULATED",
				"mock-atlas does not emulate %s %s.", "OPTIONS", path);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the answer is Tomcat's: it is about the server, not about a path")
	void ofTheServerIsAnsweredWithoutABody() throws IOException {
		RawResponse response = RawConnection.exchange(this.server.port(),
				"OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.header("Allow")).contains("GET", "POST", "DELETE", "OPTIONS");
		assertThat(response.header("Server")).isEmpty();
		assertThat(response.body()).isEmpty();
	}

}
