package io.mockatlas.security;

import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signing secret in the database, which all servers on it share and which survives a
 * restart. It is not part of the state that is exported.
 */
@Component
class StoredSigningSecret {

	private final JdbcClient jdbc;

	StoredSigningSecret(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the secret, and stores a new one first if there is none. If several servers
	 * do so at once, all return the one that was stored first.
	 * @param generator generates a secret
	 */
	String obtain(Supplier<String> generator) {
		return find().orElseGet(() -> {
			this.jdbc.sql("update signing_secret set secret = ? where secret is null").param(generator.get()).update();
			return find().orElseThrow();
		});
	}

	private Optional<String> find() {
		return this.jdbc.sql("select secret from signing_secret where secret is not null")
			.query(String.class)
			.optional();
	}

}
