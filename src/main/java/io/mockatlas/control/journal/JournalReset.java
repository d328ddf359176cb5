package io.mockatlas.control.journal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import io.mockatlas.control.Resettable;
import io.mockatlas.control.replication.Replicated;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.persistence.StateLocation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reset of the journal together with the state: clears it on a full reset and removes the
 * requests to an organization when that organization is reset. Requests to the
 * organization's projects stay, since their paths do not contain the organization. A
 * reset that is rolled back does not change the journal.
 * <p>
 * Each server has its own journal and removes from it the requests that arrived before
 * the reset of another server, by the system times of both. A server that starts ignores
 * earlier resets, since its journal is empty.
 */
@Component
class JournalReset implements Resettable, Replicated {

	private final Journal journal;

	private final ResetRepository resets;

	private final boolean shared;

	private final TransactionTemplate transactions;

	private final Clock system = Clock.systemUTC();

	private final String server = UUID.randomUUID().toString();

	private long applied;

	JournalReset(Journal journal, ResetRepository resets, StateLocation location,
			PlatformTransactionManager transactions) {
		this.journal = journal;
		this.resets = resets;
		this.transactions = new TransactionTemplate(transactions);
		this.shared = location.isShared();
		this.applied = (this.shared) ? resets.latest() : 0;
	}

	@Override
	public void reset() {
		store(null);
	}

	@Override
	public void reset(OrgId org) {
		store(org);
	}

	@Override
	public String replicatedName() {
		return ResetRepository.NAME;
	}

	@Override
	public synchronized long appliedVersion() {
		return this.applied;
	}

	@Override
	public void reload() {
		apply(this.resets.after(appliedVersion()));
	}

	/**
	 * Resets the journal when the transaction commits, and stores the reset if other
	 * servers read it.
	 */
	private void store(@Nullable OrgId org) {
		this.transactions.executeWithoutResult((transaction) -> {
			long version = (this.shared)
					? this.resets.add(org, this.server, this.system.instant().truncatedTo(ChronoUnit.MILLIS)) : 0;
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

				@Override
				public void afterCommit() {
					if (org != null) {
						JournalReset.this.journal.remove(org);
					}
					else {
						clear(version);
					}
				}

			});
		});
	}

	/**
	 * Clears the journal after a reset by this server. Earlier resets count as applied,
	 * so that they do not remove requests that are recorded from now on.
	 */
	private synchronized void clear(long version) {
		this.journal.clear();
		this.applied = Math.max(this.applied, version);
	}

	/**
	 * Applies the resets of other servers. If some were deleted already, their
	 * organizations are unknown, and the journal is cleared.
	 */
	private synchronized void apply(List<ResetRepository.Reset> resets) {
		for (ResetRepository.Reset reset : resets) {
			if (reset.version() > this.applied + 1) {
				this.journal.clear();
			}
			if (reset.version() > this.applied) {
				if (!reset.server().equals(this.server)) {
					this.journal.removeBefore(reset.time(), reset.org());
				}
				this.applied = reset.version();
			}
		}
	}

}
