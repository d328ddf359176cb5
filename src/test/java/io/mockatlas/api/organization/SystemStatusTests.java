package io.mockatlas.api.organization;

import java.util.Set;

import io.mockatlas.api.apikey.ApiKeyClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Status of the server and the caller's key: {@code GET} of the base path of either API.
 */
@AtlasTest
class SystemStatusTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final ApiKeyClient keyClient;

	SystemStatusTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.keyClient = new ApiKeyClient(this.atlas, this.acme);
	}

	@ParameterizedTest
	@CsvSource({ "V1, /api/atlas/v1.0", "V1, /api/atlas/v1.0/", "V2, /api/atlas/v2", "V2, /api/atlas/v2/" })
	@TestEvidence(value = DOCUMENTED, of = "that a block has no ipAddress, and the link, are assumed")
	void returnsCallerAndBuild(Api api, String path) {
		String id = this.keyClient.id(this.acme.projectReader());
		this.atlas.post(this.acme.orgOwner(), this.keyClient.accessList(id), """
				[{"cidrBlock":"127.0.0.0/8"},{"ipAddress":"192.0.2.1"}]""");

		Response response = this.atlas.get(this.acme.projectReader(), path);

		assertThat(response).isExactly(200,
				"""
						{"apiKey":{"accessList":[{"cidrBlock":"127.0.0.0/8","ipAddress":null},\
						{"cidrBlock":"192.0.2.1/32","ipAddress":"192.0.2.1"}],"id":"%s","publicKey":"%s","roles":[\
						{"orgId":"%s","roleName":"ORG_MEMBER"},{"groupId":"%s","roleName":"GROUP_READ_ONLY"}]},\
						"appName":"MongoDB Atlas","build":"%s","links":[{"href":"%s","rel":"self"}],"throttling":false}"""
					.formatted(id, this.acme.projectReader().publicKey(), this.acme.id(), this.acme.webId(),
							response.<String>json("$.build"), this.atlas.url(api.base())));
		Set<String> headers = api.headersWithoutDeprecation();
		headers.removeAll(Set.of("ratelimit-limit", "ratelimit-remaining"));
		assertThat(response.headerNames()).isEqualTo(headers);
		assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		assertThat(response.<String>json("$.build")).matches("[0-9a-f]{40}");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "that a caller requires no role")
	void allowsEveryAuthenticatedCaller() {
		assertThat(this.atlas.get(this.acme.orgMember(), "/api/atlas/v2").<String>json("$.apiKey.publicKey"))
			.isEqualTo(this.acme.orgMember().publicKey());
		assertThat(this.atlas.sendUnsigned("GET", "/api/atlas/v2", null).status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/atlas/v2", "/api/atlas/v2/" })
	@TestEvidence(ASSUMED)
	void allowsGetAndHeadOnly(String path) {
		assertThat(this.atlas.get(this.acme.orgMember(), path).<String>json("$.appName")).isEqualTo("MongoDB Atlas");
		assertThat(this.atlas.send(this.acme.orgMember(), "HEAD", path, null).status()).isEqualTo(200);
		assertThat(this.atlas.send(this.acme.orgMember(), "POST", path, "{}").header("Allow")).isEqualTo("GET, HEAD");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/atlas/v2", "/api/atlas/v2/" })
	@TestEvidence(ASSUMED)
	void requiresVersion(String path) {
		assertThat(this.atlas.send(this.acme.orgMember(), "GET", path, null, "Accept", "*/*").header("X-Error-Code"))
			.isEqualTo("INVALID_VERSION_DATE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/atlas/v2", "/api/atlas/v2/" })
	@TestEvidence(ASSUMED)
	void supportsEnvelopeAndPretty(String path) {
		assertThat(this.atlas.get(this.acme.orgMember(), path + "?pretty=true").body())
			.startsWith("{\n  \"apiKey\" : {");
		assertThat(this.atlas.get(this.acme.orgMember(), path + "?envelope=true").<Integer>json("$.status"))
			.isEqualTo(200);
	}

}
