package io.mockatlas.protocol;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Letters of the base path that come percent-encoded: no way around the wire.
 */
@AtlasTest
class EncodedPathTests {

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	private Acme acme;

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
	}

	@Test
	void wantsVersionLikeAnyOther() {
		Response response = this.server.send(this.acme.orgOwner(), "GET", encoded(), null, "Accept",
				"application/json");

		assertThat(response.status()).isEqualTo(406);
		assertThat(response.header("X-Error-Code")).isEqualTo("INVALID_VERSION_DATE");
	}

	@Test
	void answersWithVersionAndHeadersLikeAnyOther() {
		Response response = this.server.send(this.acme.orgOwner(), "GET", encoded() + "?envelope=true", null, "Accept",
				Server.V2_ACCEPT);

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("""
				{"content":[],"status":200}""");
		assertThat(response.header("Content-Type")).isEqualTo("application/vnd.atlas.2023-01-01+json;charset=utf-8");
		assertThat(response.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
	}

	@Test
	void asksForCredentialsLikeAnyOther() {
		Response response = this.server.sendUnsigned("GET", encoded(), null, "Accept", Server.V2_ACCEPT);

		assertThat(response.status()).isEqualTo(401);
	}

	private String encoded() {
		return this.acme.invites().replace("/v2/", "/%762/");
	}

}
