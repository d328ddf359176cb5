package io.mockatlas.persistence.jpa;

import java.time.Instant;

import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Organization;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link JoiningJpaDialect}: JPA and JDBC share one transaction.
 */
@AtlasTest
class JoiningJpaDialectTests {

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final ObjectIds ids;

	private final PlatformTransactionManager transactions;

	JoiningJpaDialectTests(EntityManager entities, JdbcClient jdbc, ObjectIds ids,
			PlatformTransactionManager transactions) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.ids = ids;
		this.transactions = transactions;
	}

	@Test
	void commitWritesPersistedEntities() {
		OrgId org = newId();

		inTransaction(() -> this.entities.persist(new Organization(org, "Joined", Instant.EPOCH)));

		assertThat(nameOf(org)).isEqualTo("Joined");
		delete(org);
	}

	@Test
	void commitWritesChangesOfLoadedEntities() {
		OrgId org = newId();
		inTransaction(() -> this.entities.persist(new Organization(org, "Before", Instant.EPOCH)));

		inTransaction(() -> this.entities.find(Organization.class, org).rename("After"));

		assertThat(nameOf(org)).isEqualTo("After");
		delete(org);
	}

	@Test
	void jdbcReadsFlushedChangesBeforeCommit() {
		OrgId org = newId();

		inTransaction(() -> {
			this.entities.persist(new Organization(org, "Seen", Instant.EPOCH));
			TransactionSynchronizationUtils.triggerFlush();
			assertThat(nameOf(org)).isEqualTo("Seen");
		});

		delete(org);
	}

	@Test
	void rollbackRevertsJpaAndJdbc() {
		OrgId byJpa = newId();
		OrgId byJdbc = newId();

		assertThatIllegalStateException().isThrownBy(() -> inTransaction(() -> {
			this.jdbc.sql("insert into organizations (id, name, created_at) values (?, 'Joined', current_timestamp)")
				.param(byJdbc.value())
				.update();
			this.entities.persist(new Organization(byJpa, "Joined", Instant.EPOCH));
			this.entities.flush();
			throw new IllegalStateException("rolled back");
		})).withMessage("rolled back");

		assertThat(nameOf(byJpa)).isNull();
		assertThat(nameOf(byJdbc)).isNull();
	}

	private OrgId newId() {
		return new OrgId(this.ids.generate(Instant.EPOCH));
	}

	private void inTransaction(Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> work.run());
	}

	private String nameOf(OrgId org) {
		return this.jdbc.sql("select name from organizations where id = ?")
			.param(org.value())
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private void delete(OrgId org) {
		this.jdbc.sql("delete from organizations where id = ?").param(org.value()).update();
	}

}
