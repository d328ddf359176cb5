package io.mockatlas.accesslist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.persistence.DatabaseFailures;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

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
 * Counter of the requests for each access list entry. It counts in memory, so that few
 * requests wait for a write. It writes the counts when the list is requested, when a
 * request arrives a minute or more after the first unwritten one, and at shutdown. Atlas
 * documents a delay of up to five minutes for service accounts. If a write fails, the
 * counts stay pending and the request goes on.
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

	/**
	 * Most entries whose counts a request writes beside those of its own entry.
	 */
	private static final int MOST_OTHERS = 20;

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
	 * Writes the counts of some other entries, which may get no more requests. Stops at
	 * the first failure.
	 */
	private void writeDue(Instant now) {
		List<Used> due = this.pending.entrySet()
			.stream()
			.filter((other) -> other.getValue().isDue(now))
			.limit(MOST_OTHERS)
			.map(Map.Entry::getKey)
			.toList();
		for (Used other : due) {
			if (!write(other)) {
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
		boolean isPart = TransactionSynchronizationManager.isSynchronizationActive();
		Exception failure = (isPart) ? updateAfterSavepoint(used, tally) : update(used, tally);
		if (failure != null) {
			restore(used, tally.since(now()));
			this.failures.reportPostponed("Uses of access lists", failure);
			return false;
		}
		if (isPart) {
			TransactionSynchronizationManager.registerSynchronization(new RollbackRestore(used, tally));
		}
		return true;
	}

	private @Nullable Exception update(Used used, Tally tally) {
		try {
			this.jdbc.update(COUNT, tally.count(), tally.last().atOffset(ZoneOffset.UTC), tally.address(),
					used.entry());
			return null;
		}
		catch (DataAccessException ex) {
			return ex;
		}
	}

	/**
	 * Updates in the current transaction, and rolls back to before the update if it
	 * fails. The exception does not pass the template, which would log a stack trace if a
	 * broken connection cannot roll back either.
	 */
	private @Nullable Exception updateAfterSavepoint(Used used, Tally tally) {
		AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
		try {
			this.savepoints.executeWithoutResult((savepoint) -> {
				failure.set(update(used, tally));
				if (failure.get() != null) {
					savepoint.setRollbackOnly();
				}
			});
			return failure.get();
		}
		catch (TransactionException ex) {
			return Objects.requireNonNullElse(failure.get(), ex);
		}
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
