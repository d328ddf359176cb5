package io.mockatlas.state;

import io.mockatlas.credential.ApiUserRows;
import io.mockatlas.credential.CredentialQueries;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.organization.OrganizationRows;
import io.mockatlas.seed.SeedException;
import io.mockatlas.seed.validation.SeedReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	private final ApiUserRows apiUsers;

	private final State state;

	private final TransactionTemplate transactions;

	SandboxCredentialsTests(SandboxCredentials sandbox, SeedReader reader, ApiUserRows apiUsers,
			CredentialQueries credentials, OrganizationRows organizations, StartSeed start, SeedImporter importer,
			SeedExporter exporter, StateDeletion deletion, ConflictCheck conflictCheck, OrganizationBaselines baselines,
			StateCounter counter, PlatformTransactionManager transactions) {
		MockEnvironment environment = new MockEnvironment();
		environment.setActiveProfiles("staging");
		this.sandbox = sandbox;
		this.apiUsers = apiUsers;
		this.ofStaging = new SandboxCredentials(reader, apiUsers, credentials, environment);
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

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			renamed | apiKeys | "publicKey":"renamed","privateKey":"11111111-1111-4111-8111-111111111111"
			hashed  | apiKeys | "publicKey":"hashed","ha1":"e270b58b415b5e49af2e7373fc18a94f"
			mdb_sa_id_69000000000000000000fa51 | serviceAccounts | "clientId":"mdb_sa_id_69000000000000000000fa51",\
			"name":"Renamed","secrets":[{"secret":"mdb_sa_sk_sandbox0000000000000000000000000000"}]
			""")
	void stagingRejectsSecretOfSandboxWithAnotherName(String username, String kind, String fields) {
		String seed = """
				{"organizations":[{"name":"Staging","%s":[{%s,"roles":{"orgRoles":["ORG_OWNER"]}}]}]}""".formatted(kind,
				fields);

		assertThatExceptionOfType(SeedException.class)
			.isThrownBy(() -> this.transactions.executeWithoutResult((transaction) -> {
				this.apiUsers.deleteAll();
				this.state.add(seed);
			}))
			.withMessage("the profile staging rejects the state: the secret of " + username
					+ " is one of the sandbox, and public");
	}

	@Test
	void stagingAcceptsOtherSecrets() {
		assertThatNoException().isThrownBy(() -> this.transactions.executeWithoutResult((transaction) -> {
			transaction.setRollbackOnly();
			this.apiUsers.deleteAll();
			this.state
				.add("""
						{"organizations":[{"name":"Staging","apiKeys":[{"publicKey":"staging","roles":{"orgRoles":["ORG_OWNER"]},
						"privateKey":"99999999-9999-4999-8999-999999999999"}]}]}""");
		}));
	}

}
