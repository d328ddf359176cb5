package io.mockatlas.protocol.path;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

	@ParameterizedTest
	@EnumSource
	void requiresVersion(Encoding encoding) {
		Response response = this.atlas.send(this.acme.orgOwner(), "GET", encoding.of(this.acme.invites()), null,
				"Accept", "application/json");

		assertThat(response.status()).isEqualTo(406);
		assertThat(response.header("X-Error-Code")).isEqualTo("INVALID_VERSION_DATE");
	}

	@ParameterizedTest
	@EnumSource
	void returnsHeadersAndEnvelope(Encoding encoding) {
		Response response = this.atlas.send(this.acme.orgOwner(), "GET",
				encoding.of(this.acme.invites()) + "?envelope=true", null, "Accept", AtlasClient.V2_ACCEPT);

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("""
				{"content":[],"status":200}""");
		assertThat(response.header("Content-Type")).isEqualTo("application/vnd.atlas.2023-01-01+json;charset=utf-8");
		assertThat(response.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
	}

	@ParameterizedTest
	@EnumSource
	void requiresCredentials(Encoding encoding) {
		Response response = this.atlas.sendUnsigned("GET", encoding.of(this.acme.invites()), null, "Accept",
				AtlasClient.V2_ACCEPT);

		assertThat(response.status()).isEqualTo(401);
	}

	@ParameterizedTest
	@EnumSource
	void requiresRole(Encoding encoding) {
		Response response = this.atlas.get(this.acme.orgMember(), encoding.of(this.acme.invites()));

		assertThat(response).isRejected(401, "USER_UNAUTHORIZED",
				"Current user is not authorized to perform this action.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/%70rivate/ipinfo", "/%61pi/private/ipinfo" })
	void requiresCredentialsOfPrivateApi(String path) {
		assertThat(this.atlas.sendUnsigned("GET", path, null).status()).isEqualTo(401);
		assertThat(this.atlas.get(this.acme.orgMember(), path)).isExactly(200, """
				{"currentIpv4Address":"127.0.0.1"}""");
	}

	/**
	 * Encoded letters of the base path of v2.
	 */
	enum Encoding {

		VERSION("/v2/", "/%762/"),

		API("/api/", "/%61pi/"),

		ATLAS("/atlas/", "/atl%61s/");

		private final String plain;

		private final String encoded;

		Encoding(String plain, String encoded) {
			this.plain = plain;
			this.encoded = encoded;
		}

		private String of(String path) {
			return path.replace(this.plain, this.encoded);
		}

	}

}
