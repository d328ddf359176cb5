package io.mockatlas.persistence;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/**
 * The entity managers that have joined the current transaction. Where none has, nothing
 * happens, and Hibernate is not built for it.
 */
public final class JoinedEntities {

	private JoinedEntities() {
	}

	/**
	 * Writes pending changes of entities, before the tables are used without JPA.
	 */
	public static void flush() {
		if (TransactionSynchronizationManager.isSynchronizationActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			TransactionSynchronizationUtils.triggerFlush();
		}
	}

	/**
	 * Forgets entities, after the tables were changed without JPA.
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
