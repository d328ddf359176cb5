package io.mockatlas.control.journal;

import io.mockatlas.control.Resettable;
import io.mockatlas.directory.OrgId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Empties the journal when the state is reset, and forgets the requests to an
 * organization when that is. Requests to its projects stay: their paths do not say whose
 * they are. A reset that fails leaves the journal as it is.
 */
@Component
class JournalReset implements Resettable {

	private final Journal journal;

	JournalReset(Journal journal) {
		this.journal = journal;
	}

	@Override
	public void reset() {
		afterwards(this.journal::clear);
	}

	@Override
	public void reset(OrgId org) {
		afterwards(() -> this.journal.remove(org));
	}

	private static void afterwards(Runnable action) {
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
