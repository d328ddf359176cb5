package io.mockatlas.bootstrap.prepare;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DigestSignerTests {

	@Test
	void countsRequestsOfOneNonce() {
		DigestSigner signer = new DigestSigner("orgowner", "secret", "Digest realm=\"MMS Public API\", nonce=\"abc\"");

		assertThat(signer.sign("GET", "/a")).contains("username=\"orgowner\"", "nonce=\"abc\"", "nc=00000001")
			.containsPattern("response=\"[0-9a-f]{32}\"");
		assertThat(signer.sign("GET", "/a")).contains("nc=00000002");
	}

	@Test
	void rejectsChallengeWithoutNonce() {
		assertThatIllegalArgumentException().isThrownBy(() -> new DigestSigner("a", "b", "Basic realm=\"x\""));
	}

}
