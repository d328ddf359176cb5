package io.mockatlas.credential;

import java.time.Instant;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ServiceAccountCredentials;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recording of the last use of a service account secret while another transaction changes
 * the secret.
 */
@AtlasTest
class SecretLastUseTests {

	private static final Instant NEW_EXPIRY = Instant.parse("2098-01-01T00:00:00Z");

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final EntityManager entityManager;

	private final PlatformTransactionManager transactionManager;

	SecretLastUseTests(AtlasClient atlas, AcmeFactory acmes, EntityManager entityManager,
			PlatformTransactionManager transactionManager) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.entityManager = entityManager;
		this.transactionManager = transactionManager;
	}

	@Test
	void keepsLastUseWhenSecretIsChangedConcurrently(Acme acme) {
		ServiceAccountCredentials client = this.acmes.createServiceAccount(acme);

		inTransaction(() -> {
			ServiceAccountSecret secret = findSecret(client);
			this.atlas.token(client);
			secret.expireBy(NEW_EXPIRY);
		});

		inTransaction(() -> {
			assertThat(findSecret(client).expiresAt()).isEqualTo(NEW_EXPIRY);
			assertThat(findSecret(client).lastUsedAt()).isNotNull();
		});
	}

	private ServiceAccountSecret findSecret(ServiceAccountCredentials client) {
		return this.entityManager
			.createQuery("select s from ServiceAccountSecret s where s.account.id = :account",
					ServiceAccountSecret.class)
			.setParameter("account", new ClientId(client.id()).userId().orElseThrow())
			.getSingleResult();
	}

	private void inTransaction(Runnable work) {
		new TransactionTemplate(this.transactionManager).executeWithoutResult((status) -> work.run());
	}

}
