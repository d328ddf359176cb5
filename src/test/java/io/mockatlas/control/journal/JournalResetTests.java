package io.mockatlas.control.journal;

import io.mockatlas.objectid.OrgId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link JournalReset}: deletion of journal entries when the transaction commits.
 */
class JournalResetTests {

	private static final OrgId ACME = new OrgId("690000000000000000000a01");

	private final Journal journal = new Journal(new JournalProperties(10, DataSize.ofMegabytes(1), false));

	private final JournalReset reset = new JournalReset(this.journal);

	JournalResetTests() {
		this.journal.record(RecordedExchanges.of("/api/atlas/v2/orgs/" + ACME));
		this.journal.record(RecordedExchanges.of("/api/atlas/v2"));
	}

	@BeforeEach
	void beginTransaction() {
		TransactionSynchronizationManager.initSynchronization();
	}

	@AfterEach
	void endTransaction() {
		TransactionSynchronizationManager.clear();
	}

	@Test
	void clearsJournalAfterCommit() {
		this.reset.reset();
		assertThat(this.journal.after(0).entries()).hasSize(2);

		commit();

		assertThat(this.journal.after(0).entries()).isEmpty();
	}

	@Test
	void keepsRequestsToOtherOrganizations() {
		this.reset.reset(ACME);
		assertThat(this.journal.after(0).entries()).hasSize(2);

		commit();

		assertThat(this.journal.after(0).entries()).extracting((entry) -> entry.exchange().path())
			.containsExactly("/api/atlas/v2");
	}

	@Test
	void clearsJournalWithoutTransaction() {
		TransactionSynchronizationManager.clear();

		this.reset.reset();

		assertThat(this.journal.after(0).entries()).isEmpty();
	}

	private static void commit() {
		TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
	}

}
