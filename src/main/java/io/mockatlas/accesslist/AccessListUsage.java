package io.mockatlas.accesslist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.mockatlas.caller.CidrBlock;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import jakarta.annotation.PreDestroy;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counter of the requests for each access list entry. It counts in memory, so that no
 * request waits for a write. It writes the counts when the list is requested, when a
 * request arrives a minute or more after the first unwritten one, and at shutdown. Atlas
 * documents a delay of up to five minutes for service accounts.
 */
@Component
@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
		value = "Uses of access lists are counted in memory by each server and written when a caller reads the "
				+ "list, within a minute of traffic, and at shutdown.")
public class AccessListUsage {

	private static final Duration DELAY = Duration.ofMinutes(1);

	/**
	 * Single statement, so that the row is locked no longer than the statement runs. Has
	 * no effect for a deleted entry.
	 */
	private static final String COUNT = """
			update access_list_entries
			set request_count = request_count + ?, last_used_at = ?, last_used_address = ?
			where api_user_id = ? and cidr_block = ?""";

	private final ConcurrentMap<Used, Tally> pending = new ConcurrentHashMap<>();

	private final JdbcTemplate jdbc;

	private final Clock clock;

	AccessListUsage(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Counts one request.
	 */
	public void record(ApiUserId apiUser, CidrBlock block, String address) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		Used used = new Used(apiUser, block);
		Tally tally = this.pending.merge(used, new Tally(1, now, now, address), Tally::plus);
		if (!now.isBefore(tally.since().plus(DELAY))) {
			write(used);
		}
	}

	/**
	 * Writes the counts of one access list. A caller with a transaction must hold the
	 * lock on the organization's row; if the transaction rolls back, the counts stay
	 * pending.
	 */
	void flush(ApiUserId apiUser) {
		this.pending.keySet()
			.stream()
			.filter((used) -> used.apiUser().equals(apiUser))
			.sorted(Comparator.comparing((used) -> used.block().value()))
			.forEach(this::write);
	}

	/**
	 * Writes all pending counts.
	 */
	@PreDestroy
	public void flush() {
		this.pending.keySet().forEach(this::write);
	}

	private void write(Used used) {
		Tally tally = this.pending.remove(used);
		if (tally != null) {
			if (TransactionSynchronizationManager.isSynchronizationActive()) {
				TransactionSynchronizationManager.registerSynchronization(new RollbackRestore(used, tally));
			}
			this.jdbc.update(COUNT, tally.count(), tally.last().atOffset(ZoneOffset.UTC), tally.address(),
					used.apiUser().value(), used.block().value());
		}
	}

	/**
	 * Transaction synchronization that restores pending counts after a rollback.
	 */
	private final class RollbackRestore implements TransactionSynchronization {

		private final Used used;

		private final Tally tally;

		private RollbackRestore(Used used, Tally tally) {
			this.used = used;
			this.tally = tally;
		}

		@Override
		public void afterCompletion(int status) {
			if (status == STATUS_ROLLED_BACK) {
				AccessListUsage.this.pending.merge(this.used, this.tally, (since, before) -> before.plus(since));
			}
		}

	}

	/**
	 * Key of a tally.
	 *
	 * @param apiUser the owner of the access list
	 * @param block the block of the entry
	 */
	private record Used(ApiUserId apiUser, CidrBlock block) {
	}

	/**
	 * Pending count of requests.
	 *
	 * @param count the number of requests
	 * @param since the time of the first request
	 * @param last the time of the last request
	 * @param address the address of the last request
	 */
	private record Tally(long count, Instant since, Instant last, String address) {

		private Tally plus(Tally later) {
			return new Tally(this.count + later.count, this.since, later.last, later.address);
		}

	}

}
