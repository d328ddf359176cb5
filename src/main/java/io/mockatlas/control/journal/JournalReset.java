package io.mockatlas.control.journal;

import io.mockatlas.control.Resettable;
import io.mockatlas.objectid.OrgId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reset of the journal together with the state: clears it on a full reset and removes the
 * requests to an organization when that organization is reset. Requests to the
 * organization's projects stay, since their paths do not contain the organization. A
 * reset that is rolled back does not change the journal.
 */
@Component
class JournalReset implements Resettable {

	private final Journal journal;

	JournalReset(Journal journal) {
		this.journal = journal;
	}

	@Override
	public void reset() {
		afterCommit(this.journal::clear);
	}

	@Override
	public void reset(OrgId org) {
		afterCommit(() -> this.journal.remove(org));
	}

	private static void afterCommit(Runnable action) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			action.run();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				action.run();
			}

		});
	}

}
