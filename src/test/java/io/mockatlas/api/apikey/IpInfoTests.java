package io.mockatlas.api.apikey;

import java.util.Set;
import java.util.TreeSet;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /api/private/ipinfo}, which the Atlas CLI calls before it adds the current
 * address to an access list.
 */
@AtlasTest
class IpInfoTests {

	private static final String PATH = "/api/private/ipinfo";

	private static final String LOCAL = "{\"currentIpv4Address\":\"127.0.0.1\"}";

	private final AtlasClient atlas;

	private final Acme acme;

	private final ApiKeyClient keyClient;

	IpInfoTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.keyClient = new ApiKeyClient(this.atlas, this.acme);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/vnd.atlas.2023-01-01+json", "*/*" })
	@TestEvidence(value = RECORDED, of = "the response; that no version is required is assumed")
	void returnsAddressOfCaller(String accept) {
		Response response = this.atlas.send(this.acme.orgMember(), "GET", PATH, null, "Accept", accept);

		assertThat(response).isExactly(200, LOCAL);
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
		assertThat(response.header("X-Java-Method")).isEqualTo("ApiPrivateIpInfoResource::getIpInfo");
		assertThat(response.headerNames()).isEqualTo(new TreeSet<>(Set.of("content-length", "content-type",
				"referrer-policy", "strict-transport-security", "x-content-type-options", "x-frame-options",
				"x-java-method", "x-mongodb-service-version", "x-permitted-cross-domain-policies")));
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "a service account may call it as an API key may")
	void returnsAddressOfServiceAccount() {
		Response created = this.atlas.send(this.acme.orgOwner(), "POST",
				"/api/atlas/v2/orgs/" + this.acme.id() + "/serviceAccounts", """
						{"name":"CI","description":"CI","roles":["ORG_MEMBER"],"secretExpiresAfterHours":8}""",
				"Accept", "application/vnd.atlas.2024-08-05+json", "Content-Type", "application/json");
		String token = this.atlas
			.token(new ServiceAccountCredentials(created.json("$.clientId"), created.json("$.secrets[0].secret")));

		assertThat(this.atlas.sendBearer(token, "GET", PATH, null)).isExactly(200, LOCAL);
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the Atlas CLI adds the address to the access list of a key")
	void returnsAddressThatAccessListAccepts() {
		String address = this.atlas.get(this.acme.orgOwner(), PATH).json("$.currentIpv4Address");

		Response added = this.atlas.post(this.acme.orgOwner(),
				this.keyClient.accessList(this.keyClient.id(this.acme.orgMember())),
				"[{\"ipAddress\":\"" + address + "\"}]");

		assertThat(added.<String>json("$.results[0].ipAddress")).isEqualTo("127.0.0.1");
		assertThat(this.atlas.get(this.acme.orgMember(), PATH)).isExactly(200, LOCAL);
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "clients send credentials; the rejection is recorded for v2")
	void requiresCredentials() {
		assertThat(this.atlas.sendUnsigned("GET", PATH, null).status()).isEqualTo(401);
		assertThat(this.atlas.sendUnsigned("GET", PATH, null).header("WWW-Authenticate")).startsWith("Digest ");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the rejection is recorded for v2")
	void requiresAddressOnAccessList() {
		String id = this.keyClient.id(this.acme.orgMember());
		this.atlas.post(this.acme.orgOwner(), this.keyClient.accessList(id), "[{\"ipAddress\":\"192.0.2.1\"}]");

		Response response = this.atlas.get(this.acme.orgMember(), PATH);

		assertThat(response).isRejected(403, "IP_ADDRESS_NOT_ON_ACCESS_LIST",
				"IP address %s is not allowed to access this resource.", "127.0.0.1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/private", "/api/private/other", "/api/private/ipinfo/x" })
	@TestEvidence(ASSUMED)
	void rejectsOtherPrivatePaths(String path) {
		Response response = this.atlas.get(this.acme.orgOwner(), path);

		assertThat(response).isRejected(501, "NOT_EMULATED", "mock-atlas does not emulate %s %s.", "GET", path);
		Set<String> names = new TreeSet<>(Api.V2.errorHeadersBeforeVersioning());
		names.remove("x-envoy-upstream-service-time");
		names.add("x-mockatlas");
		assertThat(response.headerNames()).isEqualTo(names);
		assertThat(this.atlas.sendUnsigned("GET", path, null).status()).isEqualTo(401);
	}

}
