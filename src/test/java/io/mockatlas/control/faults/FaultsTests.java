package io.mockatlas.control.faults;

import java.time.Clock;
import java.time.ZoneOffset;

import io.mockatlas.objectid.OrgId;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link Faults}: reset.
 */
class FaultsTests {

	private static final String ACME = "690000000000000000000a01";

	private final Faults faults = new Faults(Clock.fixed(FaultDocuments.NOW, ZoneOffset.UTC));

	@Test
	void resetRemovesAllFaults() {
		this.faults.replace(FaultDocuments.read("{'status':500}"));

		this.faults.reset();

		assertThat(this.faults.current()).isEmpty();
	}

	@Test
	void resetOfOrganizationRemovesItsFaults() {
		this.faults.replace(FaultDocuments.read("{'status':500}", "{'status':500,'orgId':'" + ACME + "'}",
				"{'status':500,'orgId':'690000000000000000000a02'}"));

		this.faults.reset(new OrgId(ACME));

		assertThat(this.faults.current()).extracting((fault) -> fault.definition().where())
			.containsExactly("faults[0]", "faults[2]");
	}

	@Test
	void resetWaitsForCommit() {
		this.faults.replace(FaultDocuments.read("{'status':500}"));
		TransactionSynchronizationManager.initSynchronization();
		try {
			this.faults.reset();
			assertThat(this.faults.current()).hasSize(1);

			TransactionSynchronizationUtils.triggerAfterCommit();
			assertThat(this.faults.current()).isEmpty();
		}
		finally {
			TransactionSynchronizationManager.clearSynchronization();
		}
	}

}
