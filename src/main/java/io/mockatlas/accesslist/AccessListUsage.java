package io.mockatlas.accesslist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.persistence.DatabaseFailures;
import jakarta.annotation.PreDestroy;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counter of the requests for each access list entry. It counts in memory, so that no
 * request waits for a write. It writes the counts when the list is requested, when a
 * request arrives a minute or more after the first unwritten one, and at shutdown. Atlas
 * documents a delay of up to five minutes for service accounts. A write that fails does
 * not fail the request: the counts stay pending.
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
			where id = ?""";

	private final ConcurrentMap<Used, Tally> pending = new ConcurrentHashMap<>();

	private final JdbcTemplate jdbc;

	private final Clock clock;

	private final DatabaseFailures failures;

	/**
	 * Transactions with a savepoint: PostgreSQL rejects all further statements of a
	 * transaction in which one failed.
	 */
	private final TransactionTemplate savepoints;

	AccessListUsage(JdbcTemplate jdbc, Clock clock, DatabaseFailures failures,
			PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.failures = failures;
		this.savepoints = new TransactionTemplate(transactions);
		this.savepoints.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	/**
	 * Counts one request.
	 * @param apiUser the owner of the access list
	 * @param entry the ID of the entry
	 * @param address the address of the request
	 */
	public void record(ApiUserId apiUser, long entry, String address) {
		Instant now = now();
		Used used = new Used(apiUser, entry);
		Tally tally = this.pending.merge(used, new Tally(1, now, now, address), Tally::plus);
		if (tally.isDue(now) && write(used)) {
			writeDue(now);
		}
	}

	/**
	 * Writes the counts of other entries, some of which may get no more requests. Stops
	 * at the first failure.
	 */
	private void writeDue(Instant now) {
		for (Map.Entry<Used, Tally> other : this.pending.entrySet()) {
			if (other.getValue().isDue(now) && !write(other.getKey())) {
				return;
			}
		}
	}

	/**
	 * Writes the counts of one access list. A caller with a transaction must hold the
	 * lock on the organization's row; if the transaction rolls back or the write fails,
	 * the counts stay pending.
	 */
	void flush(ApiUserId apiUser) {
		this.pending.keySet()
			.stream()
			.filter((used) -> used.apiUser().equals(apiUser))
			.sorted(Comparator.comparingLong(Used::entry))
			.forEach(this::write);
	}

	/**
	 * Writes all pending counts.
	 */
	@PreDestroy
	public void flush() {
		this.pending.keySet().forEach(this::write);
	}

	/**
	 * Writes the counts of an entry.
	 * @return false if that failed
	 */
	private boolean write(Used used) {
		Tally tally = this.pending.remove(used);
		if (tally == null) {
			return true;
		}
		try {
			if (TransactionSynchronizationManager.isSynchronizationActive()) {
				this.savepoints.executeWithoutResult((transaction) -> update(used, tally));
				TransactionSynchronizationManager.registerSynchronization(new RollbackRestore(used, tally));
			}
			else {
				update(used, tally);
			}
			return true;
		}
		catch (DataAccessException | TransactionException ex) {
			restore(used, tally.since(now()));
			this.failures.reportPostponed("Uses of access lists", ex);
			return false;
		}
	}

	private void update(Used used, Tally tally) {
		this.jdbc.update(COUNT, tally.count(), tally.last().atOffset(ZoneOffset.UTC), tally.address(), used.entry());
	}

	/**
	 * Adds counts that were not written to those of later requests.
	 */
	private void restore(Used used, Tally tally) {
		this.pending.merge(used, tally, (later, before) -> before.plus(later));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	/**
	 * Transaction synchronization that restores pending counts unless the transaction
	 * commits. After a broken connection it is unknown whether it did.
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
			if (status != STATUS_COMMITTED) {
				restore(this.used, this.tally);
			}
		}

	}

	/**
	 * Key of a tally.
	 *
	 * @param apiUser the owner of the access list
	 * @param entry the ID of the entry
	 */
	private record Used(ApiUserId apiUser, long entry) {
	}

	/**
	 * Pending count of requests.
	 *
	 * @param count the number of requests
	 * @param since the time of the first request, or of the last write that failed
	 * @param last the time of the last request
	 * @param address the address of the last request
	 */
	private record Tally(long count, Instant since, Instant last, String address) {

		private Tally plus(Tally later) {
			return new Tally(this.count + later.count, this.since, later.last, later.address);
		}

		/**
		 * Returns whether to write the counts at a time, which may be before the first
		 * request if the clock was moved.
		 */
		private boolean isDue(Instant time) {
			return Duration.between(this.since, time).abs().compareTo(DELAY) >= 0;
		}

		private Tally since(Instant time) {
			return new Tally(this.count, time, this.last, this.address);
		}

	}

}
