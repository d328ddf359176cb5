package io.mockatlas.security.digest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DigestChallenge}.
 */
class DigestChallengeTests {

	@Test
	void headerEqualsHeaderOfAtlas() {
		String header = DigestChallenge.header("AAZHZx6mZVUxMjM0YWJjZGVmZ2hpams=", false);

		assertThat(header).isEqualTo("Digest realm=\"MMS Public API\", domain=\"\", "
				+ "nonce=\"AAZHZx6mZVUxMjM0YWJjZGVmZ2hpams=\", algorithm=MD5, qop=\"auth\", stale=false");
	}

	@Test
	void headerMarksStaleNonce() {
		assertThat(DigestChallenge.header("n", true)).endsWith(", stale=true");
	}

	@Test
	void headerContainsNonceOf32Characters() {
		Nonces nonces = new Nonces(new byte[32], new MutableClock(), Duration.ofSeconds(300));

		String header = DigestChallenge.header(nonces.create(), false);

		assertThat(header).matches("Digest realm=\"MMS Public API\", domain=\"\", nonce=\"[A-Za-z0-9+/]{32}\", "
				+ "algorithm=MD5, qop=\"auth\", stale=false");
	}

	@Test
	void bodyEqualsBodyOfAtlas() {
		byte[] body = DigestChallenge.body();

		assertThat(body).hasSize(142);
		assertThat(new String(body, StandardCharsets.US_ASCII)).isEqualTo("{\n  \"error\" : 401,\n"
				+ "  \"reason\" : \"Unauthorized\",\n  \"detail\" : \"You are not authorized for this resource.\",\n"
				+ "  \"errorCode\" : \"UNEXPECTED_ERROR\"\n}");
	}

	@Test
	void bodyReturnsCopy() {
		DigestChallenge.body()[0] = 'x';

		assertThat(DigestChallenge.body()[0]).isEqualTo((byte) '{');
	}

}
