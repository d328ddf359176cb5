package io.mockatlas.security;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Challenge of an unauthenticated request, to the byte.
 */
@AtlasTest
class ChallengeTests {

	private static final String BODY = """
			{
			  "error" : 401,
			  "reason" : "Unauthorized",
			  "detail" : "You are not authorized for this resource.",
			  "errorCode" : "UNEXPECTED_ERROR"
			}""";

	private final AtlasClient atlas;

	private final Acme acme;

	ChallengeTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "POST", "PATCH", "DELETE", "PUT", "OPTIONS" })
	@TestEvidence(RECORDED)
	void isIdenticalForAllMethods(String method) {
		Response response = this.atlas.sendUnsigned(method, this.acme.invites(), null);

		assertIsChallenge(response);
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the content type of the v1.0 page")
	void hasCharsetOnV1() {
		Response response = this.atlas.sendUnsigned("GET", "/api/atlas/v1.0/orgs/" + this.acme.id() + "/invites", null);

		assertIsChallenge(response);
		assertThat(response.header("Content-Type")).isEqualTo("application/json;charset=ISO-8859-1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/atlas/v2/orgs/000000000000000000000000/invites", "/api/atlas/v2/orgs/x/invites",
			"/api/atlas/v2/no/such/path", "/api/atlas/v2", "/api/atlas", "/api/atlas/v3/orgs" })
	@TestEvidence(value = RECORDED, of = "an unknown project; the other paths are assumed")
	void precedesLookup(String path) {
		assertIsChallenge(this.atlas.sendUnsigned("GET", path, null));
	}

	@Test
	@TestEvidence(RECORDED)
	void isIdenticalForUnknownKeyWrongKeyAndMalformedCredentials() {
		Key owner = this.acme.orgOwner();
		Key wrong = new Key(owner.publicKey(), Key.fresh().privateKey());

		assertIsChallenge(this.atlas.get(Key.fresh(), this.acme.invites()));
		assertIsChallenge(this.atlas.get(wrong, this.acme.invites()));
		for (String malformed : new String[] { "Digest", "Basic b3Jnb3duZXI6eA==", "Token x",
				"Digest username=\"x\"" }) {
			assertIsChallenge(this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Authorization", malformed));
		}
	}

	@Test
	@TestEvidence(RECORDED)
	void ignoresEnvelopePrettyAndAccept() {
		assertIsChallenge(this.atlas.sendUnsigned("GET", this.acme.invites() + "?envelope=true&pretty=true", null));
		assertIsChallenge(this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Accept", "text/html"));
	}

	@Test
	void hasNewNonceEachTime() {
		String first = AtlasClient.nonce(this.atlas.sendUnsigned("GET", this.acme.invites(), null));
		String second = AtlasClient.nonce(this.atlas.sendUnsigned("GET", this.acme.invites(), null));

		assertThat(first).hasSize(32).isBase64().isNotEqualTo(second);
	}

	private static void assertIsChallenge(Response response) {
		assertThat(response.status()).isEqualTo(401);
		assertThat(response.body()).isEqualTo(BODY).hasSize(142);
		assertThat(response.headerNames()).containsExactly("content-length", "content-type", "vary",
				"www-authenticate");
		assertThat(response.header("Content-Length")).isEqualTo("142");
		assertThat(response.header("Vary")).isEqualTo("Accept-Encoding");
		assertThat(response.header("WWW-Authenticate")).matches(
				"Digest realm=\"MMS Public API\", domain=\"\", nonce=\"[A-Za-z0-9+/]{32}\", algorithm=MD5, qop=\"auth\", stale=false");
	}

}
