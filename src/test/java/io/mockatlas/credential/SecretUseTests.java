package io.mockatlas.credential;

import java.time.Instant;

import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ClientCredentials;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in notes the use of a secret, beside whoever changes it.
 */
@AtlasTest
class SecretUseTests {

	private static final Instant SOON = Instant.parse("2098-01-01T00:00:00Z");

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final EntityManager entities;

	private final PlatformTransactionManager transactions;

	SecretUseTests(AtlasClient atlas, AcmeFactory acmes, EntityManager entities,
			PlatformTransactionManager transactions) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.entities = entities;
		this.transactions = transactions;
	}

	@Test
	void staysNotedWhenSecretIsChangedMeanwhile() {
		ClientCredentials client = this.acmes.createServiceAccount(this.acmes.create());

		inTransaction(() -> {
			ServiceAccountSecret secret = secretOf(client);
			this.atlas.token(client);
			secret.expireBy(SOON);
		});

		inTransaction(() -> {
			assertThat(secretOf(client).expiresAt()).isEqualTo(SOON);
			assertThat(secretOf(client).lastUsedAt()).isNotNull();
		});
	}

	private ServiceAccountSecret secretOf(ClientCredentials client) {
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
