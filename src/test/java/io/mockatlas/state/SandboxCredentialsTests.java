package io.mockatlas.state;

import io.mockatlas.credential.ApiUserRows;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.organization.OrganizationRows;
import io.mockatlas.seed.SeedException;
import io.mockatlas.seed.validation.SeedReader;
import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link SandboxCredentials}. The state has those of the sandbox.
 */
@AtlasTest
class SandboxCredentialsTests {

	private static final String MESSAGE = "the profile staging rejects the state: it contains "
			+ "(orgowner|orgmembr|prjowner|prjreadr|glxowner|mdb_sa_id_690000000000000000000a51) of the sandbox, "
			+ "whose secret is public";

	private final SandboxCredentials sandbox;

	private final SandboxCredentials ofStaging;

	private final State state;

	private final TransactionTemplate transactions;

	SandboxCredentialsTests(SandboxCredentials sandbox, SeedReader reader, ApiUserRows apiUsers,
			OrganizationRows organizations, StartSeed start, SeedImporter importer, SeedExporter exporter,
			StateDeletion deletion, ConflictCheck conflictCheck, OrganizationBaselines baselines, StateCounter counter,
			PlatformTransactionManager transactions) {
		MockEnvironment environment = new MockEnvironment();
		environment.setActiveProfiles("staging");
		this.sandbox = sandbox;
		this.ofStaging = new SandboxCredentials(reader, apiUsers, environment);
		this.state = new State(organizations, reader, start, importer, exporter, deletion, conflictCheck, baselines,
				counter, this.ofStaging);
		this.transactions = new TransactionTemplate(transactions);
	}

	@Test
	void stagingRejectsStateWithKeyOfSandbox() {
		assertThatExceptionOfType(SeedException.class).isThrownBy(() -> this.ofStaging.requireNone("the state"))
			.withMessageMatching(MESSAGE);
		assertThatNoException().isThrownBy(() -> this.sandbox.requireNone("the state"));
	}

	@Test
	void stagingRejectsImportsAndResets() {
		assertThatExceptionOfType(SeedException.class)
			.isThrownBy(() -> this.transactions
				.executeWithoutResult((transaction) -> this.state.add("{\"organizations\":[{\"name\":\"Staging\"}]}")))
			.withMessageMatching(MESSAGE);
		assertThatExceptionOfType(SeedException.class)
			.isThrownBy(() -> this.transactions.executeWithoutResult((transaction) -> this.state.reset()))
			.withMessageMatching(MESSAGE);
	}

}
