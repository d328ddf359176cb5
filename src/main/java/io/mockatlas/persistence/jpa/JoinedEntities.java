package io.mockatlas.persistence.jpa;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/**
 * Entity managers that have joined the current transaction. If there are none, the
 * methods have no effect and do not build Hibernate.
 */
public final class JoinedEntities {

	private JoinedEntities() {
	}

	/**
	 * Flushes pending changes of entities, before the tables are used without JPA.
	 */
	public static void flush() {
		if (TransactionSynchronizationManager.isSynchronizationActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			TransactionSynchronizationUtils.triggerFlush();
		}
	}

	/**
	 * Clears the persistence contexts, after the tables were changed without JPA.
	 */
	public static void clear() {
		List.copyOf(TransactionSynchronizationManager.getResourceMap().values())
			.stream()
			.filter(EntityManagerHolder.class::isInstance)
			.map(EntityManagerHolder.class::cast)
			.map(EntityManagerHolder::getEntityManager)
			.forEach(EntityManager::clear);
	}

}
