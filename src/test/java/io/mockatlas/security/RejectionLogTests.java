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
 * Log of rejected requests: one line with the reason, without secrets.
 */
@AtlasTest
@ExtendWith(OutputCaptureExtension.class)
class RejectionLogTests {

	private final AtlasClient atlas;

	private final Acme acme;

	RejectionLogTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@Test
	void doesNotLogFirstRequestWithoutCredentials(CapturedOutput output) {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		assertThat(output).isEmpty();
	}

	@Test
	void logsUnknownPublicKey(CapturedOutput output) {
		Key unknown = Key.fresh();

		this.atlas.get(unknown, this.acme.invites());

		assertOneLineContains(output, "Rejected with 401: unknown public key (public key " + unknown.publicKey() + ")");
		assertThat(output).doesNotContain(unknown.privateKey());
	}

	@Test
	void logsResponseMismatch(CapturedOutput output) {
		Key wrong = new Key(this.acme.orgOwner().publicKey(), Key.fresh().privateKey());

		this.atlas.get(wrong, this.acme.invites());

		assertOneLineContains(output, "response does not match the private key (public key " + wrong.publicKey() + ")");
		assertThat(output).doesNotContain(wrong.privateKey());
	}

	@Test
	void logsUriMismatch(CapturedOutput output) {
		String nonce = AtlasClient.nonce(this.atlas.sendUnsigned("GET", this.acme.invites(), null));
		String authorization = AtlasClient.authorization(this.acme.orgOwner(), "GET", this.acme.webInvites(), nonce, 1);

		this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Authorization", authorization);

		assertOneLineContains(output, "uri is not the target of the request: " + this.acme.webInvites());
		assertThat(output).doesNotContain("response=", "c0ffee");
	}

	@Test
	void logsReplay(CapturedOutput output) {
		String nonce = AtlasClient.nonce(this.atlas.sendUnsigned("GET", this.acme.invites(), null));
		String authorization = AtlasClient.authorization(this.acme.orgOwner(), "GET", this.acme.invites(), nonce, 1);

		this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Authorization", authorization);
		this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Authorization", authorization);

		assertOneLineContains(output, "nc 00000001 was used before");
	}

	@Test
	void logsMissingRole(CapturedOutput output) {
		this.atlas.get(this.acme.orgMember(), this.acme.invites());

		assertOneLineContains(output,
				"Rejected with 401 USER_UNAUTHORIZED: role Organization Owner missing on organization " + this.acme.id()
						+ " (" + this.acme.orgMember().publicKey() + ")");
	}

	@Test
	void limitsLengthOfLogLine(CapturedOutput output) {
		this.atlas.sendUnsigned("GET", this.acme.invites(), null, "Authorization",
				"Digest username=\"" + "x".repeat(5000) + "\", realm=\"MMS\", nonce=\"\", uri=\"\", "
						+ "response=\"00000000000000000000000000000000\", qop=auth, nc=00000001, cnonce=\"\"");

		assertOneLineContains(output, "realm is not MMS Public API");
		assertThat(output.toString()).hasSizeLessThan(600);
	}

	private static void assertOneLineContains(CapturedOutput output, String text) {
		assertThat(output.toString().lines()).singleElement().asString().contains(" INFO ").contains(text);
	}

}
