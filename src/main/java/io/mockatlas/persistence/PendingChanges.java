package io.mockatlas.persistence;

import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/**
 * Changes of entities that the current transaction has not written yet.
 */
public final class PendingChanges {

	private PendingChanges() {
	}

	/**
	 * Writes them, so that SQL sees them. Does nothing where JPA is not used.
	 */
	public static void flush() {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationUtils.triggerFlush();
		}
	}

}
