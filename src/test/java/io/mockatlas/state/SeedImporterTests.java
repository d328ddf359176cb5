package io.mockatlas.state;

import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.seed.SeedSource;
import io.mockatlas.seed.validation.SeedReader;
import io.mockatlas.seed.validation.ValidatedSeed;
import org.junit.jupiter.api.Test;

import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link SeedImporter} does not use JPA, because a start would then have to build
 * Hibernate.
 */
@AtlasTest
class SeedImporterTests {

	private final SeedReader reader;

	private final SeedImporter importer;

	private final PlatformTransactionManager transactions;

	SeedImporterTests(SeedReader reader, SeedImporter importer, PlatformTransactionManager transactions) {
		this.reader = reader;
		this.importer = importer;
		this.transactions = transactions;
	}

	@Test
	void usesNoEntityManager() {
		ValidatedSeed validated = this.reader.read(new SeedSource("seed.yaml",
				"""
						organizations:
						  - name: Initech Imports
						    projects: [{ name: web, tags: [{ key: a, value: b }], teams: [{ teamId: ops, roleNames: [GROUP_OWNER] }] }]
						    teams: [{ name: ops }]
						    users:
						      - username: bill@initech-imports.example.com
						        roles: { orgRoles: [ORG_OWNER], groupRoleAssignments: [{ groupId: web, groupRoles: [GROUP_OWNER] }] }
						        teamIds: [ops]
						    apiKeys:
						      - { publicKey: importkey, privateKey: secret, roles: { orgRoles: [ORG_OWNER] } }
						    invitations:
						      - { username: now@example.com, roles: [ORG_MEMBER], teamIds: [ops] }
						      - { username: web@example.com, roles: [GROUP_OWNER], groupId: web }
						      - { username: no@example.com, roles: [ORG_MEMBER], status: REJECTED }
						"""));

		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> {
			this.importer.importSeed(validated);

			assertThat(TransactionSynchronizationManager.getResourceMap().values())
				.noneMatch(EntityManagerHolder.class::isInstance);
			transaction.setRollbackOnly();
		});
	}

}
