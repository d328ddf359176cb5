package io.mockatlas.control.faults;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.database.SharedDatabase;
import io.mockatlas.objectid.OrgId;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * {@link Faults}: reset, and the faults of several servers on one database.
 */
class FaultsTests {

	private static final String ACME = "690000000000000000000a01";

	private final SharedDatabase database = new SharedDatabase();

	private final Faults faults = FaultDocuments.server(this.database);

	private final Faults other = FaultDocuments.server(this.database);

	@Test
	void resetRemovesAllFaults() {
		this.faults.replace(FaultDocuments.definitions("{'status':500}"));

		this.faults.reset();

		assertThat(this.faults.current()).isEmpty();
		assertThat(this.faults.entries()).isEmpty();
	}

	@Test
	void resetOfOrganizationRemovesItsFaults() {
		this.faults.replace(FaultDocuments.definitions("{'status':500}", "{'status':500,'orgId':'" + ACME + "'}",
				"{'status':500,'orgId':'690000000000000000000a02'}"));

		this.faults.reset(new OrgId(ACME));

		assertThat(this.faults.current()).extracting((fault) -> fault.definition().where())
			.containsExactly("faults[0]", "faults[1]");
		assertThat(this.faults.entries()).extracting(FaultEntry::orgId)
			.containsExactly(null, "690000000000000000000a02");
	}

	@Test
	void resetWaitsForCommit() {
		this.faults.replace(FaultDocuments.definitions("{'status':500}"));

		new TransactionTemplate(this.database.transactions()).executeWithoutResult((transaction) -> {
			this.faults.reset();
			assertThat(this.faults.current()).hasSize(1);
		});

		assertThat(this.faults.current()).isEmpty();
	}

	@Test
	void resetThatIsRolledBackKeepsFaultsAndCounters() {
		this.faults.replace(FaultDocuments.definitions("{'status':500}"));
		assertThat(hits(this.faults)).isTrue();

		new TransactionTemplate(this.database.transactions()).executeWithoutResult((transaction) -> {
			this.faults.reset();
			transaction.setRollbackOnly();
		});

		assertThat(hits(this.faults)).isTrue();
		assertThat(this.faults.entries()).extracting(FaultEntry::hits).containsExactly(2);
	}

	@Test
	void otherServerAppliesFaultsAfterReload() {
		this.faults.replace(FaultDocuments.definitions("{'status':500,'times':2,'timeToLive':'PT1M'}"));
		assertThat(this.other.current()).isEmpty();

		this.other.reload();

		assertThat(this.other.appliedVersion()).isEqualTo(this.faults.appliedVersion()).isEqualTo(1);
		assertThat(this.other.current()).extracting(Fault::definition)
			.extracting(FaultDefinition::where, FaultDefinition::times, FaultDefinition::expiresAt)
			.containsExactly(tuple("faults[0]", 2, FaultDocuments.NOW.plusSeconds(60)));
		assertThat(this.other.entries()).isEqualTo(this.faults.entries());
	}

	@Test
	void startingServerLoadsFaultsAndCounters() {
		this.faults.replace(FaultDocuments.definitions("{'status':500,'times':2}"));
		assertThat(hits(this.faults)).isTrue();

		this.other.afterSingletonsInstantiated();

		assertThat(this.other.entries()).extracting(FaultEntry::hits, FaultEntry::remaining)
			.containsExactly(tuple(1, 1));
		assertThat(Stream.generate(() -> hits(this.other)).limit(2)).containsExactly(true, false);
	}

	@Test
	void serversTogetherActGivenTimesOnConcurrentCalls() throws Exception {
		this.faults.replace(FaultDocuments.definitions("{'status':500,'times':7}", "{'status':429,'times':3}"));
		this.other.reload();

		List<Boolean> hits = ConcurrentCalls.call(32, (i) -> {
			ConcurrentCalls.awaitOthers();
			return hits((i % 2 == 0) ? this.faults : this.other);
		});

		assertThat(hits).filteredOn((hit) -> hit).hasSize(10);
		assertThat(this.faults.entries()).extracting(FaultEntry::hits).containsExactly(7, 3);
	}

	@Test
	void alternatingServersSelectSameCallsAsOneServer() {
		String fault = "{'status':500,'probability':0.3,'seed':7}";
		this.faults.replace(FaultDocuments.definitions(fault));
		List<Boolean> ofOne = IntStream.range(0, 40).mapToObj((i) -> hits(this.faults)).toList();
		this.faults.replace(FaultDocuments.definitions(fault));
		this.other.reload();

		assertThat(IntStream.range(0, 40).mapToObj((i) -> hits((i % 2 == 0) ? this.faults : this.other)))
			.isEqualTo(ofOne);
		assertThat(ofOne).contains(true, false);
	}

	/**
	 * A call that arrived before the replacement may still be hit until the replacement
	 * is committed, and is not hit afterwards.
	 */
	@Test
	void replacedFaultNoLongerActsOnEarlierCalls() {
		this.faults.replace(FaultDocuments.definitions("{'status':500,'times':2}"));
		List<Fault> ofEarlierCall = this.faults.current();
		assertThat(this.faults.first(ofEarlierCall, false, FaultDocuments.call())).isNotNull();

		this.faults.replace(FaultDocuments.definitions("{'status':500,'times':2}"));

		assertThat(this.faults.first(ofEarlierCall, false, FaultDocuments.call())).isNull();
		assertThat(this.faults.entries()).extracting(FaultEntry::hits).containsExactly(0);
	}

	@Test
	void addedAndRemovedFaultLeavesCountersOfOthers() {
		this.faults.replace(FaultDocuments.definitions("{'status':500,'times':1}", "{'status':429,'caller':'bob'}"));
		assertThat(hits(this.faults)).isTrue();

		FaultEntry added = this.faults.add(FaultDocuments.definitions("{'status':503}").get(0));

		this.other.reload();
		assertThat(hits(this.other)).isTrue();
		assertThat(this.faults.entries()).extracting(FaultEntry::status, FaultEntry::hits, FaultEntry::remaining)
			.containsExactly(tuple(500, 1, 0), tuple(429, 0, null), tuple(503, 1, null));
		assertThat(this.faults.entries().get(2).id()).isEqualTo(added.id());

		assertThat(this.other.remove(id(1))).isTrue();
		assertThat(this.other.remove(-1)).isFalse();

		this.faults.reload();
		assertThat(this.faults.current()).extracting((fault) -> fault.definition().where())
			.containsExactly("faults[0]", "faults[1]");
		assertThat(this.faults.entries()).extracting(FaultEntry::status, FaultEntry::hits)
			.containsExactly(tuple(500, 1), tuple(503, 1));
	}

	@Test
	void serversAddFaultsConcurrentlyBehindEachOther() throws Exception {
		ConcurrentCalls.call(8, (i) -> {
			ConcurrentCalls.awaitOthers();
			return ((i % 2 == 0) ? this.faults : this.other).add(FaultDocuments.definitions("{'status':500}").get(0));
		});

		assertThat(this.database.jdbc().sql("select position from faults order by id").query(Integer.class).list())
			.containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
	}

	@Test
	void addedFaultKeepsExpiryAndOrganization() {
		FaultEntry added = this.faults
			.add(FaultDocuments.definitions("{'status':500,'timeToLive':'PT1H','orgId':'" + ACME + "'}").get(0));

		assertThat(added.expiresAt()).isEqualTo(FaultDocuments.NOW.plusSeconds(3600));
		assertThat(this.faults.entries()).containsExactly(added);
		this.faults.reset(new OrgId(ACME));
		assertThat(this.faults.entries()).isEmpty();
	}

	@Test
	void countsInItsOwnTransaction() {
		this.faults.replace(FaultDocuments.definitions("{'status':500}"));

		new TransactionTemplate(this.database.transactions()).executeWithoutResult((transaction) -> {
			assertThat(hits(this.faults)).isTrue();
			transaction.setRollbackOnly();
		});

		assertThat(this.faults.entries()).extracting(FaultEntry::hits).containsExactly(1);
	}

	@Test
	void olderFaultsDoNotReplaceNewerOnes() {
		this.faults.replace(FaultDocuments.definitions("{'status':500}"));
		List<Fault> applied = this.faults.current();

		this.faults.reload();

		assertThat(this.faults.current()).isSameAs(applied);
	}

	@Test
	void leavesOutStoredFaultThatItRejects() {
		this.faults.replace(FaultDocuments.definitions("{'status':500}", "{'status':429}"));
		this.database.jdbc()
			.sql("update faults set document = '{\"operationId\":\"ofLaterVersion\",\"status\":500}' where position = 0")
			.update();

		this.other.reload();

		assertThat(this.other.current()).extracting((fault) -> fault.definition().where()).containsExactly("faults[1]");
		assertThat(this.other.entries()).extracting(FaultEntry::status).containsExactly(429);
	}

	private long id(int index) {
		return Objects.requireNonNull(this.faults.entries().get(index).id());
	}

	private static boolean hits(Faults faults) {
		return faults.first(faults.current(), false, FaultDocuments.call()) != null;
	}

}
