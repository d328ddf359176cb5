package io.mockatlas.control.clock;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import io.mockatlas.control.ControlProblem;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Domain time: when things are made and when they expire. It goes with the system's time
 * until somebody moves it, and how it was moved is kept with the state. Each server reads
 * that at its start and then follows what it is told itself; another one on the same
 * database learns of it when it starts again.
 */
@Component
public final class EmulatorClock extends Clock {

	/**
	 * Ids carry their second in 32 bits, which end in 2106.
	 */
	private static final Instant EARLIEST = Instant.EPOCH;

	private static final Instant LATEST = Instant.parse("2106-01-01T00:00:00Z");

	private final Clock system = Clock.systemUTC();

	private final ClockStore store;

	private volatile Hands hands;

	EmulatorClock(ClockStore store) {
		this.store = store;
		this.hands = store.load();
	}

	/**
	 * Moves the clock. What is said afterwards is kept already.
	 * @param change what is asked of it
	 * @return what it shows then
	 * @throws ControlProblem if ids could not carry the time
	 */
	public synchronized Reading move(ClockChange change) {
		Instant now = system();
		Hands moved = moved(change, now);
		Instant shown = moved.read(now);
		if (shown.isBefore(EARLIEST) || !shown.isBefore(LATEST)) {
			throw outOfRange();
		}
		keep(moved);
		return reading(moved, now);
	}

	/**
	 * Lets the clock go with the system's time again.
	 */
	public synchronized void reset() {
		keep(Hands.UNTOUCHED);
	}

	/**
	 * What the clock shows.
	 * @return the time and whether it stands still
	 */
	public Reading reading() {
		return reading(this.hands, system());
	}

	@Override
	public Instant instant() {
		return this.hands.read(this.system.instant());
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

	private Hands moved(ClockChange change, Instant now) {
		try {
			return change.applyTo(this.hands, now);
		}
		catch (DateTimeException | ArithmeticException ex) {
			throw outOfRange();
		}
	}

	private void keep(Hands moved) {
		this.store.save(moved);
		this.hands = moved;
	}

	/**
	 * In the precision in which the hands are kept.
	 */
	private Instant system() {
		return this.system.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private static Reading reading(Hands hands, Instant system) {
		return new Reading(hands.read(system), hands.isFrozen(), system);
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
