package io.mockatlas.credential;

import java.time.Instant;

import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Client;
import io.mockatlas.fixture.Server;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in notes the use of a secret, beside whoever changes it.
 */
@AtlasTest
class SecretUseTests {

	private static final Instant SOON = Instant.parse("2098-01-01T00:00:00Z");

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	@Autowired
	private EntityManager entities;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void staysNotedWhenSecretIsChangedMeanwhile() {
		Client client = this.acmes.client(this.acmes.found());

		inTransaction(() -> {
			ServiceAccountSecret secret = secretOf(client);
			this.server.token(client);
			secret.expireBy(SOON);
		});

		inTransaction(() -> {
			assertThat(secretOf(client).expiresAt()).isEqualTo(SOON);
			assertThat(secretOf(client).lastUsedAt()).isNotNull();
		});
	}

	private ServiceAccountSecret secretOf(Client client) {
		return this.entities
			.createQuery("select s from ServiceAccountSecret s where s.account.id = :account",
					ServiceAccountSecret.class)
			.setParameter("account", new ClientId(client.id()).userId().orElseThrow())
			.getSingleResult();
	}

	private void inTransaction(Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> work.run());
	}

}
