package io.mockatlas.security.oauth;

import java.time.Instant;

import io.mockatlas.credential.SecretId;
import io.mockatlas.credential.SecretValue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StoredSecret}.
 */
class StoredSecretTests {

	private static final String SECRET = "mdb_sa_sk_0123456789abcdef";

	private static final Instant END = Instant.parse("2026-04-01T09:00:00Z");

	private final StoredSecret stored = new StoredSecret(new SecretId("690000000000000000000d52"),
			SecretValue.of(SECRET).hash(), END, null);

	@Test
	void isAcceptedUntilItExpires() {
		assertThat(this.stored.accepts(SECRET, END.minusSeconds(1))).isTrue();
		assertThat(this.stored.accepts(SECRET, END)).isFalse();
	}

	@Test
	void acceptsNoOtherSecret() {
		assertThat(this.stored.accepts("mdb_sa_sk_0123456789abcde", END.minusSeconds(1))).isFalse();
	}

}
