package io.mockatlas.control.clock;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import io.mockatlas.control.ControlProblem;
import io.mockatlas.control.Resettable;
import io.mockatlas.control.replication.Replicated;
import io.mockatlas.seed.SeedClock;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Clock of domain time, which determines when resources are created and expire. It
 * follows system time until it is changed; the offset is stored with the state. Servers
 * that share a database cache the offset and apply each other's changes.
 */
@Component
public final class EmulatorClock extends Clock implements SeedClock, Resettable, Replicated {

	private static final Log logger = LogFactory.getLog(EmulatorClock.class);

	/**
	 * Earliest time. IDs store their second in 32 bits, which overflow in 2106.
	 */
	private static final Instant EARLIEST = Instant.EPOCH;

	private static final Instant LATEST = Instant.parse("2106-01-01T00:00:00Z");

	private final Clock system = Clock.systemUTC();

	private final ClockOffsetRepository store;

	private final TransactionTemplate transactions;

	private final AtomicReference<ClockOffsetRepository.Stored> applied;

	EmulatorClock(ClockOffsetRepository store, PlatformTransactionManager transactions) {
		this.store = store;
		this.transactions = new TransactionTemplate(transactions);
		this.applied = new AtomicReference<>(store.load());
	}

	/**
	 * Changes the clock. The returned reading is already stored.
	 * @param change the change
	 * @return the reading after the change
	 * @throws ControlProblem if the time is out of the range of IDs
	 */
	public Reading move(ClockChange change) {
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Instant now = system();
			ClockOffset locked = this.store.lock();
			ClockOffset moved = moved(change, locked, now);
			if (!isInRange(moved.read(now))) {
				throw outOfRange();
			}
			keep(locked, moved);
			return reading(moved, now);
		}));
	}

	/**
	 * Lets the clock follow system time again.
	 */
	@Override
	public void reset() {
		this.transactions.executeWithoutResult((transaction) -> keep(this.store.lock(), ClockOffset.NONE));
	}

	@Override
	public boolean isPartOfState() {
		return true;
	}

	@Override
	public @Nullable Setting setting() {
		ClockOffset set = offset();
		if (set.frozenAt() != null) {
			return new Setting(set.frozenAt(), null, true);
		}
		return (set.shift().isZero()) ? null : new Setting(null, set.shift(), false);
	}

	@Override
	public @Nullable Instant set(Setting setting) {
		Instant now = system();
		ClockOffset moved = moved(new ClockChange(setting.now(), setting.shift(), setting.frozen()), ClockOffset.NONE,
				now);
		if (!isInRange(moved.read(now))) {
			return null;
		}
		this.transactions.executeWithoutResult((transaction) -> keep(this.store.lock(), moved));
		return moved.read(now);
	}

	/**
	 * Returns the current reading.
	 * @return the time, and whether the clock is stopped
	 */
	public Reading reading() {
		return reading(offset(), system());
	}

	@Override
	public Instant instant() {
		return offset().read(this.system.instant());
	}

	@Override
	public String replicatedName() {
		return ClockOffsetRepository.NAME;
	}

	@Override
	public long appliedVersion() {
		return applied().version();
	}

	@Override
	public void reload() {
		ClockOffsetRepository.Stored stored = this.store.load();
		this.applied.updateAndGet((current) -> (stored.version() > current.version()) ? stored : current);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		InstantSource source = this::instant;
		return source.withZone(zone);
	}

	private static ClockOffset moved(ClockChange change, ClockOffset offset, Instant now) {
		try {
			return change.applyTo(offset, now);
		}
		catch (DateTimeException | ArithmeticException ex) {
			throw outOfRange();
		}
	}

	/**
	 * Stores an offset and applies it at once, since a seed imported in the same
	 * transaction uses it. If that transaction fails, applies the stored offset again.
	 * @param locked the offset before the change
	 */
	private void keep(ClockOffset locked, ClockOffset moved) {
		Rollback rollback = rollback(locked);
		ClockOffsetRepository.Stored stored = this.store.save(moved);
		rollback.uncommitted = stored;
		this.applied.set(stored);
	}

	/**
	 * Returns the rollback of the current transaction, which begins at its first change.
	 */
	private Rollback rollback(ClockOffset locked) {
		for (TransactionSynchronization registered : TransactionSynchronizationManager.getSynchronizations()) {
			if (registered instanceof Rollback rollback && rollback.isOf(this)) {
				return rollback;
			}
		}
		Rollback rollback = new Rollback(locked);
		TransactionSynchronizationManager.registerSynchronization(rollback);
		return rollback;
	}

	private ClockOffsetRepository.Stored applied() {
		return Objects.requireNonNull(this.applied.get());
	}

	private ClockOffset offset() {
		return applied().offset();
	}

	private static boolean isInRange(Instant shown) {
		return !shown.isBefore(EARLIEST) && shown.isBefore(LATEST);
	}

	/**
	 * Returns system time in the precision of the stored offset.
	 */
	private Instant system() {
		return this.system.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private static Reading reading(ClockOffset offset, Instant system) {
		return new Reading(offset.read(system), offset.isFrozen(), system);
	}

	private static ControlProblem outOfRange() {
		return new ControlProblem(HttpStatus.BAD_REQUEST,
				"The clock goes from 1970 to the end of 2105: ids carry their second in 32 bits.");
	}

	/**
	 * Rollback of the changes of a transaction. If the database cannot be read either,
	 * the clock has the offset from before the transaction until a later reload.
	 */
	private final class Rollback implements TransactionSynchronization {

		private final ClockOffset previous;

		private ClockOffsetRepository.@Nullable Stored uncommitted;

		private Rollback(ClockOffset previous) {
			this.previous = previous;
		}

		private boolean isOf(EmulatorClock clock) {
			return clock == EmulatorClock.this;
		}

		@Override
		public void afterCompletion(int status) {
			if (status != STATUS_COMMITTED && EmulatorClock.this.applied.compareAndSet(this.uncommitted,
					ClockOffsetRepository.Stored.outdated(this.previous))) {
				try {
					reload();
				}
				catch (RuntimeException ex) {
					logger.debug("The clock could not be read after a change that failed", ex);
				}
			}
		}

	}

	/**
	 * Reading of the clock.
	 *
	 * @param now domain time
	 * @param frozen whether domain time is stopped
	 * @param system system time, which authentication uses
	 */
	public record Reading(Instant now, boolean frozen, Instant system) {
	}

}
