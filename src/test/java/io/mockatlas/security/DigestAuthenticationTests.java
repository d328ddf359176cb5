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

import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Digest authentication over HTTP: variants of real clients, replays and invalid
 * signatures.
 */
@AtlasTest
class DigestAuthenticationTests {

	private final AtlasClient atlas;

	private final Acme acme;

	DigestAuthenticationTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@Test
	void rejectsReplayOfSignedRequest() {
		String authorization = authorization(nonce(), 1);

		assertThat(get(authorization).status()).isEqualTo(200);
		assertThat(get(authorization).status()).isEqualTo(401);
	}

	@Test
	@TestEvidence(value = RECORDED, of = "Python and others")
	void acceptsRisingCountsOfOneNonce() {
		String nonce = nonce();

		for (int count = 1; count <= 5; count++) {
			assertThat(get(authorization(nonce, count)).status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 250 })
	@TestEvidence(value = RECORDED, of = "the npm client")
	void acceptsAnyFirstCountOfNonce(int count) {
		assertThat(get(authorization(nonce(), count)).status()).isEqualTo(200);
	}

	@Test
	@TestEvidence(value = RECORDED, of = "the npm client omits the algorithm, the Go client quotes it")
	void acceptsOmittedAndQuotedAlgorithm() {
		assertThat(get(authorization(nonce(), 1).replace(", algorithm=MD5", "")).status()).isEqualTo(200);
		assertThat(get(authorization(nonce(), 1).replace("=MD5", "=\"MD5\"")).status()).isEqualTo(200);
	}

	@Test
	void rejectsOtherRealm() {
		String authorization = authorization(nonce(), 1).replace("MMS Public API", "MMS");

		assertThat(get(authorization).status()).isEqualTo(401);
	}

	@Test
	void rejectsSignatureOfOtherTargetOrMethod() {
		Key owner = this.acme.orgOwner();
		String other = AtlasClient.authorization(owner, "GET", this.acme.webInvites(), nonce(), 1);
		String deletion = AtlasClient.authorization(owner, "DELETE", this.acme.invites(), nonce(), 1);
		String withoutQuery = AtlasClient.authorization(owner, "GET", this.acme.invites(), nonce(), 1);

		assertThat(get(other).status()).isEqualTo(401);
		assertThat(get(deletion).status()).isEqualTo(401);
		assertThat(this.atlas
			.sendUnsigned("GET", this.acme.invites() + "?pretty=true", null, "Authorization", withoutQuery)
			.status()).isEqualTo(401);
	}

	@Test
	void rejectsNonceOfAnotherServer() {
		Response response = get(authorization("AAZg4bGBBZo3Hl0meiWfcmgWOumURO+3", 1));

		assertThat(response.status()).isEqualTo(401);
		assertThat(response.header("WWW-Authenticate")).endsWith("stale=false");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?username=a@example.com", "?username=a%40example.com", "?username=a%2Bb@example.com",
			"?username=", "?username=a@example.com&envelope=false&pretty=false" })
	@TestEvidence(value = RECORDED, of = "clients send '@' raw or as %40")
	void verifiesQueryAsSent(String query) {
		assertThat(this.atlas.get(this.acme.orgOwner(), this.acme.invites() + query).status()).isEqualTo(200);
	}

	@Test
	void returnsGetHeadersAndEmptyBodyForHead() {
		Response response = this.atlas.send(this.acme.orgOwner(), "HEAD", this.acme.invites(), null);

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).isEmpty();
		assertThat(response.header("Content-Type")).isEqualTo("application/vnd.atlas.2023-01-01+json;charset=utf-8");
	}

	private String nonce() {
		return AtlasClient.nonce(this.atlas.sendUnsigned("GET", this.acme.invites(), null));
	}

	private String authorization(String nonce, int count) {
		return AtlasClient.authorization(this.acme.orgOwner(), "GET", this.acme.invites(), nonce, count);
	}

	private Response get(String authorization) {
		return this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Authorization", authorization, "Accept",
				AtlasClient.V2_ACCEPT);
	}

}
