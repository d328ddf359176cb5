package io.mockatlas.control.journal;

import java.util.List;

import io.mockatlas.fixture.database.SharedDatabase;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.persistence.StateLocation;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link JournalReset}: deletion of journal entries when the transaction commits, and in
 * the journals of other servers.
 */
class JournalResetTests {

	private static final OrgId ACME = new OrgId("690000000000000000000a01");

	private static final String OF_ACME = "/api/atlas/v2/orgs/" + ACME;

	private static final String OF_NONE = "/api/atlas/v2";

	private final SharedDatabase database = new SharedDatabase();

	private final Journal journal = journal();

	private final JournalReset reset = server(this.journal);

	private final Journal otherJournal = journal();

	private final JournalReset other = server(this.otherJournal);

	JournalResetTests() {
		this.journal.record(RecordedExchanges.of(OF_ACME));
		this.journal.record(RecordedExchanges.of(OF_NONE));
		this.otherJournal.record(RecordedExchanges.of(OF_ACME));
		this.otherJournal.record(RecordedExchanges.of(OF_NONE));
	}

	@Test
	void clearsJournalAfterCommit() {
		transaction(() -> {
			this.reset.reset();
			assertThat(paths(this.journal)).hasSize(2);
		});

		assertThat(paths(this.journal)).isEmpty();
	}

	@Test
	void keepsRequestsToOtherOrganizations() {
		transaction(() -> {
			this.reset.reset(ACME);
			assertThat(paths(this.journal)).hasSize(2);
		});

		assertThat(paths(this.journal)).containsExactly(OF_NONE);
	}

	@Test
	void clearsJournalWithoutTransaction() {
		this.reset.reset();

		assertThat(paths(this.journal)).isEmpty();
	}

	@Test
	void resetThatIsRolledBackChangesNoJournal() {
		new TransactionTemplate(this.database.transactions()).executeWithoutResult((transaction) -> {
			this.reset.reset();
			transaction.setRollbackOnly();
		});
		this.other.reload();

		assertThat(paths(this.journal)).hasSize(2);
		assertThat(paths(this.otherJournal)).hasSize(2);
		assertThat(this.other.appliedVersion()).isZero();
	}

	@Test
	void clearsJournalOfOtherServer() {
		this.reset.reset();
		setResetTime("2026-08-10 03:03:38+00");
		assertThat(paths(this.otherJournal)).hasSize(2);

		this.other.reload();

		assertThat(paths(this.otherJournal)).isEmpty();
		assertThat(this.other.appliedVersion()).isEqualTo(1);
	}

	@Test
	void removesRequestsToOrganizationFromJournalOfOtherServer() {
		this.reset.reset(ACME);
		setResetTime("2026-08-10 03:03:38+00");

		this.other.reload();

		assertThat(paths(this.otherJournal)).containsExactly(OF_NONE);
	}

	@Test
	void keepsRequestsThatArriveAfterResetOfOtherServer() {
		this.reset.reset();
		setResetTime("2026-08-10 03:03:37+00");

		this.other.reload();

		assertThat(paths(this.otherJournal)).hasSize(2);
		assertThat(this.other.appliedVersion()).isEqualTo(1);
	}

	@Test
	void keepsRequestsAfterOwnReset() {
		this.other.reset(ACME);
		this.other.reset();
		this.reset.reset();
		setResetTime("2026-08-10 03:03:38+00");
		this.journal.record(RecordedExchanges.of(OF_ACME));

		this.reset.reload();

		assertThat(paths(this.journal)).containsExactly(OF_ACME);
		assertThat(this.reset.appliedVersion()).isEqualTo(3);
	}

	@Test
	void resetOfOrganizationLeavesEarlierResetsOfOthersToApply() {
		this.other.reset();
		this.reset.reset(ACME);
		setResetTime("2026-08-10 03:03:38+00");

		this.reset.reload();

		assertThat(paths(this.journal)).isEmpty();
		assertThat(this.reset.appliedVersion()).isEqualTo(2);
	}

	@Test
	void startingServerBeginsAtLatestReset() {
		this.reset.reset();
		Journal later = journal();
		JournalReset started = server(later);
		later.record(RecordedExchanges.of(OF_ACME));

		started.reload();

		assertThat(started.appliedVersion()).isEqualTo(1);
		assertThat(paths(later)).containsExactly(OF_ACME);
	}

	@Test
	void keepsLatestResetsAndClearsJournalIfSomeAreMissing() {
		OrgId globex = new OrgId("690000000000000000000b01");
		for (int i = 0; i <= ResetRepository.SIZE; i++) {
			this.reset.reset(globex);
		}
		assertThat(this.database.jdbc().sql("select count(*) from control_resets").query(Integer.class).single())
			.isEqualTo(ResetRepository.SIZE);

		this.other.reload();

		assertThat(paths(this.otherJournal)).isEmpty();
		assertThat(this.other.appliedVersion()).isEqualTo(ResetRepository.SIZE + 1L);
	}

	@Test
	void storesNoResetThatNoOtherServerReads() {
		JournalReset alone = new JournalReset(this.journal,
				new ResetRepository(this.database.jdbc(), this.database.versions()), MemoryLocation.INSTANCE,
				this.database.transactions());

		alone.reset(ACME);
		assertThat(paths(this.journal)).containsExactly(OF_NONE);
		alone.reset();

		assertThat(paths(this.journal)).isEmpty();
		assertThat(this.database.jdbc().sql("select count(*) from control_resets").query(Integer.class).single())
			.isZero();
		assertThat(this.database.versions().current(ResetRepository.NAME)).isZero();
	}

	private JournalReset server(Journal journal) {
		return new JournalReset(journal, new ResetRepository(this.database.jdbc(), this.database.versions()),
				this.database, this.database.transactions());
	}

	private void transaction(Runnable work) {
		new TransactionTemplate(this.database.transactions()).executeWithoutResult((transaction) -> work.run());
	}

	private void setResetTime(String time) {
		this.database.jdbc()
			.sql("update control_resets set reset_at = timestamp with time zone '" + time + "'")
			.update();
	}

	private static Journal journal() {
		return new Journal(new JournalProperties(10, DataSize.ofMegabytes(1), false));
	}

	private static List<String> paths(Journal journal) {
		return journal.after(0).entries().stream().map((entry) -> entry.exchange().path()).toList();
	}

	private enum MemoryLocation implements StateLocation {

		INSTANCE;

		@Override
		public boolean isKept() {
			return false;
		}

		@Override
		public boolean isShared() {
			return false;
		}

	}

}
