package io.mockatlas.security;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the log says of a refusal: one line that names what failed, and no secret.
 */
@AtlasTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalLogTests {

	private final AtlasClient atlas;

	private final Acme acme;

	RefusalLogTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@Test
	void saysNothingOfTheFirstLegWithoutCredentials(CapturedOutput output) {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		assertThat(output).isEmpty();
	}

	@Test
	void namesUnknownPublicKey(CapturedOutput output) {
		Key stranger = Key.fresh();

		this.atlas.get(stranger, this.acme.invites());

		assertIsOneLine(output, "Rejected with 401: unknown public key (public key " + stranger.publicKey() + ")");
		assertThat(output).doesNotContain(stranger.privateKey());
	}

	@Test
	void namesResponseThatDoesNotMatch(CapturedOutput output) {
		Key wrong = new Key(this.acme.orgOwner().publicKey(), Key.fresh().privateKey());

		this.atlas.get(wrong, this.acme.invites());

		assertIsOneLine(output, "response does not match the private key (public key " + wrong.publicKey() + ")");
		assertThat(output).doesNotContain(wrong.privateKey());
	}

	@Test
	void namesPartOfTheDigestThatIsWrong(CapturedOutput output) {
		String nonce = AtlasClient.nonce(this.atlas.sendUnsigned("GET", this.acme.invites(), null));
		String authorization = AtlasClient.authorization(this.acme.orgOwner(), "GET", this.acme.webInvites(), nonce, 1);

		this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Authorization", authorization);

		assertIsOneLine(output, "uri is not the target of the request: " + this.acme.webInvites());
		assertThat(output).doesNotContain("response=", "c0ffee");
	}

	@Test
	void namesReplay(CapturedOutput output) {
		String nonce = AtlasClient.nonce(this.atlas.sendUnsigned("GET", this.acme.invites(), null));
		String authorization = AtlasClient.authorization(this.acme.orgOwner(), "GET", this.acme.invites(), nonce, 1);

		this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Authorization", authorization);
		this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Authorization", authorization);

		assertIsOneLine(output, "nc 00000001 was used before");
	}

	@Test
	void namesRoleThatIsMissing(CapturedOutput output) {
		this.atlas.get(this.acme.orgMember(), this.acme.invites());

		assertIsOneLine(output, "Rejected with 401 USER_UNAUTHORIZED: role Organization Owner missing on organization "
				+ this.acme.id() + " (" + this.acme.orgMember().publicKey() + ")");
	}

	@Test
	void writesNothingOfACallersChoiceOverTheLine(CapturedOutput output) {
		this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Authorization",
				"Digest username=\"" + "x".repeat(5000) + "\", realm=\"MMS\", nonce=\"\", uri=\"\", "
						+ "response=\"00000000000000000000000000000000\", qop=auth, nc=00000001, cnonce=\"\"");

		assertIsOneLine(output, "realm is not MMS Public API");
		assertThat(output.toString()).hasSizeLessThan(600);
	}

	private static void assertIsOneLine(CapturedOutput output, String end) {
		assertThat(output.toString().lines()).singleElement().asString().contains(" INFO ").contains(end);
	}

}
