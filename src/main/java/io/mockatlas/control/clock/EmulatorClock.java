package io.mockatlas.control.clock;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import io.mockatlas.control.ControlProblem;
import io.mockatlas.control.Resettable;
import io.mockatlas.seed.SeedClock;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Domain time: when things are made and when they expire. It goes with the system's time
 * until somebody moves it, and how it was moved is kept with the state. Each server reads
 * that at its start and then follows what it is told itself; another one on the same
 * database learns of it when it starts again.
 */
@Component
public final class EmulatorClock extends Clock implements SeedClock, Resettable {

	/**
	 * Ids carry their second in 32 bits, which end in 2106.
	 */
	private static final Instant EARLIEST = Instant.EPOCH;

	private static final Instant LATEST = Instant.parse("2106-01-01T00:00:00Z");

	private final Clock system = Clock.systemUTC();

	private final ClockStore store;

	private final TransactionTemplate transactions;

	private volatile ClockOffset offset;

	EmulatorClock(ClockStore store, PlatformTransactionManager transactions) {
		this.store = store;
		this.transactions = new TransactionTemplate(transactions);
		this.offset = store.load();
	}

	/**
	 * Moves the clock. What is said afterwards is kept already.
	 * @param change what is asked of it
	 * @return what it shows then
	 * @throws ControlProblem if ids could not carry the time
	 */
	public Reading move(ClockChange change) {
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Instant now = system();
			ClockOffset moved = moved(change, this.store.lock(), now);
			if (!isPossible(moved.read(now))) {
				throw outOfRange();
			}
			keep(moved);
			return reading(moved, now);
		}));
	}

	/**
	 * Lets the clock go with the system's time again.
	 */
	@Override
	public void reset() {
		this.transactions.executeWithoutResult((transaction) -> {
			this.store.lock();
			keep(ClockOffset.UNTOUCHED);
		});
	}

	@Override
	public boolean isOfState() {
		return true;
	}

	@Override
	public @Nullable Setting setting() {
		ClockOffset set = this.offset;
		if (set.frozenAt() != null) {
			return new Setting(set.frozenAt(), null, true);
		}
		return (set.shift().isZero()) ? null : new Setting(null, set.shift(), false);
	}

	@Override
	public @Nullable Instant set(Setting setting) {
		Instant now = system();
		ClockOffset moved = moved(new ClockChange(setting.now(), setting.shift(), setting.frozen()),
				ClockOffset.UNTOUCHED, now);
		if (!isPossible(moved.read(now))) {
			return null;
		}
		this.transactions.executeWithoutResult((transaction) -> {
			this.store.lock();
			keep(moved);
		});
		return moved.read(now);
	}

	/**
	 * What the clock shows.
	 * @return the time and whether it stands still
	 */
	public Reading reading() {
		return reading(this.offset, system());
	}

	@Override
	public Instant instant() {
		return this.offset.read(this.system.instant());
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
	 * Keeps the hands with the state. They show at once, since a seed that comes in in
	 * the same transaction goes by them; where that transaction fails they go back.
	 */
	private void keep(ClockOffset moved) {
		this.store.save(moved);
		this.offset = moved;
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				if (status != STATUS_COMMITTED) {
					EmulatorClock.this.offset = EmulatorClock.this.store.load();
				}
			}

		});
	}

	private static boolean isPossible(Instant shown) {
		return !shown.isBefore(EARLIEST) && shown.isBefore(LATEST);
	}

	/**
	 * In the precision in which the hands are kept.
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
	 * What the clock shows.
	 *
	 * @param now domain time
	 * @param frozen whether it stands still
	 * @param system the system's time, by which everybody signs in
	 */
	public record Reading(Instant now, boolean frozen, Instant system) {
	}

}
