package io.mockatlas.security;

import java.util.List;

import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.database.SharedDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link StoredSigningSecret}: one secret for all servers on a database.
 */
class StoredSigningSecretTests {

	private final SharedDatabase database = new SharedDatabase();

	@Test
	void storesFirstSecret() {
		assertThat(new StoredSigningSecret(this.database.jdbc()).obtain(() -> "first")).isEqualTo("first");
		assertThat(new StoredSigningSecret(this.database.jdbc()).obtain(() -> {
			throw new AssertionError("generated");
		})).isEqualTo("first");
	}

	@Test
	void serversThatStartAtOnceHaveTheSameSecret() throws Exception {
		List<String> secrets = ConcurrentCalls.call(3, (i) -> {
			StoredSigningSecret stored = new StoredSigningSecret(this.database.jdbc());
			return stored.obtain(() -> {
				ConcurrentCalls.awaitOthers();
				return "secret " + i;
			});
		});

		assertThat(secrets).hasSize(3).containsOnly(secrets.get(0));
	}

}
