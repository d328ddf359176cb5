package io.mockatlas.security.oauth;

import java.time.Instant;

import io.mockatlas.credential.secret.SecretId;
import io.mockatlas.credential.secret.SecretValue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StoredSecret}.
 */
class StoredSecretTests {

	private static final String SECRET = "mdb_sa_sk_0123456789abcdef";

	private static final Instant EXPIRY = Instant.parse("2026-04-01T09:00:00Z");

	private final StoredSecret storedSecret = new StoredSecret(new SecretId("690000000000000000000d52"),
			SecretValue.of(SECRET).hash(), EXPIRY, null);

	@Test
	void acceptsSecretUntilExpiry() {
		assertThat(this.storedSecret.accepts(SECRET, EXPIRY.minusSeconds(1))).isTrue();
		assertThat(this.storedSecret.accepts(SECRET, EXPIRY)).isFalse();
	}

	@Test
	void rejectsOtherSecret() {
		assertThat(this.storedSecret.accepts("mdb_sa_sk_0123456789abcde", EXPIRY.minusSeconds(1))).isFalse();
	}

}
