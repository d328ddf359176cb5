package io.mockatlas.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import jakarta.annotation.PreDestroy;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What use is made of access lists, counted in memory, so that no request waits for a
 * write: it is written when somebody asks for the list, when a minute has gone by since
 * the first request that was not written yet, and at the end of the server. Of service
 * accounts a delay of up to five minutes is documented.
 */
@Component
@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
		value = "Uses of access lists are counted in memory, by each server for itself, and written "
				+ "when somebody asks for the list, within a minute of traffic, and at the end of the " + "server.")
public class AccessListUsage {

	private static final Duration DELAY = Duration.ofMinutes(1);

	/**
	 * A single statement, so that it holds no row longer than it runs; an entry that is
	 * gone counts nothing.
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
	void note(ApiUserId apiUser, CidrBlock block, String address) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		Used used = new Used(apiUser, block);
		Tally tally = this.pending.merge(used, new Tally(1, now, now, address), Tally::plus);
		if (!now.isBefore(tally.since().plus(DELAY))) {
			write(used);
		}
	}

	/**
	 * Writes what is counted for one list. Whoever does so in a transaction of theirs
	 * holds the organization's row; if that is rolled back, it stays to be written.
	 */
	void settle(ApiUserId apiUser) {
		this.pending.keySet()
			.stream()
			.filter((used) -> used.apiUser().equals(apiUser))
			.sorted(Comparator.comparing((used) -> used.block().value()))
			.forEach(this::write);
	}

	/**
	 * Writes all that is counted.
	 */
	@PreDestroy
	public void settle() {
		this.pending.keySet().forEach(this::write);
	}

	private void write(Used used) {
		Tally tally = this.pending.remove(used);
		if (tally != null) {
			if (TransactionSynchronizationManager.isSynchronizationActive()) {
				TransactionSynchronizationManager.registerSynchronization(new TakenBack(used, tally));
			}
			this.jdbc.update(COUNT, tally.count(), tally.last().atOffset(ZoneOffset.UTC), tally.address(),
					used.apiUser().value(), used.block().value());
		}
	}

	/**
	 * Counts again what was written in vain.
	 */
	private final class TakenBack implements TransactionSynchronization {

		private final Used used;

		private final Tally tally;

		private TakenBack(Used used, Tally tally) {
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
	 * Whose entry was used.
	 *
	 * @param apiUser whose list
	 * @param block the entry
	 */
	private record Used(ApiUserId apiUser, CidrBlock block) {
	}

	/**
	 * Requests that are not written yet.
	 *
	 * @param count how many there are
	 * @param since when the first of them came
	 * @param last when the last one came
	 * @param address from where it came
	 */
	private record Tally(long count, Instant since, Instant last, String address) {

		private Tally plus(Tally later) {
			return new Tally(this.count + later.count, this.since, later.last, later.address);
		}

	}

}
