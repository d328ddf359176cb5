package io.mockatlas.protocol;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for percent-encoded letters in the base path, which bypass no check.
 */
@AtlasTest
class EncodedPathTests {

	private final AtlasClient atlas;

	private final Acme acme;

	EncodedPathTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@Test
	void requiresVersion() {
		Response response = this.atlas.send(this.acme.orgOwner(), "GET", encodedPath(), null, "Accept",
				"application/json");

		assertThat(response.status()).isEqualTo(406);
		assertThat(response.header("X-Error-Code")).isEqualTo("INVALID_VERSION_DATE");
	}

	@Test
	void returnsHeadersAndEnvelope() {
		Response response = this.atlas.send(this.acme.orgOwner(), "GET", encodedPath() + "?envelope=true", null,
				"Accept", AtlasClient.V2_ACCEPT);

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("""
				{"content":[],"status":200}""");
		assertThat(response.header("Content-Type")).isEqualTo("application/vnd.atlas.2023-01-01+json;charset=utf-8");
		assertThat(response.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
	}

	@Test
	void requiresCredentials() {
		Response response = this.atlas.sendUnsigned("GET", encodedPath(), null, "Accept", AtlasClient.V2_ACCEPT);

		assertThat(response.status()).isEqualTo(401);
	}

	private String encodedPath() {
		return this.acme.invites().replace("/v2/", "/%762/");
	}

}
