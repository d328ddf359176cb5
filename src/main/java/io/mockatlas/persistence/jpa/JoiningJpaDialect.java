package io.mockatlas.persistence.jpa;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * JPA dialect that makes an entity manager join the JDBC transaction in which it is first
 * used: pending changes are flushed before the commit, and the persistence context is
 * closed when the transaction ends. {@code JpaTransactionManager} would need Hibernate
 * for every transaction, and building Hibernate takes longer than the rest of a start.
 */
final class JoiningJpaDialect extends HibernateJpaDialect {

	private static final HibernateJpaDialect TRANSLATOR = new HibernateJpaDialect();

	@Override
	public Object prepareTransaction(EntityManager entities, boolean readOnly, @Nullable String name) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			entities.getTransaction().begin();
			TransactionSynchronizationManager.registerSynchronization(new Commit(entities));
			TransactionSynchronizationManager.registerSynchronization(new Rollback(entities));
		}
		return super.prepareTransaction(entities, readOnly, name);
	}

	/**
	 * Flushes pending changes after all other work that precedes the commit.
	 *
	 * @param entities the entity manager that has joined
	 */
	private record Commit(EntityManager entities) implements TransactionSynchronization, Ordered {

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			try {
				if (!readOnly) {
					this.entities.flush();
				}
				this.entities.getTransaction().commit();
			}
			catch (RuntimeException ex) {
				throw DataAccessUtils.translateIfNecessary(ex, TRANSLATOR);
			}
		}

	}

	/**
	 * Ends Hibernate's transaction if there was no commit, before its entity manager is
	 * closed: a session with a transaction would wait for its end.
	 *
	 * @param entities the entity manager that has joined
	 */
	private record Rollback(EntityManager entities) implements TransactionSynchronization, Ordered {

		@Override
		public int getOrder() {
			return Ordered.HIGHEST_PRECEDENCE;
		}

		@Override
		public void beforeCompletion() {
			if (this.entities.getTransaction().isActive()) {
				this.entities.getTransaction().rollback();
			}
		}

	}

}
