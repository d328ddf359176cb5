package io.mockatlas.control.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;

import org.jspecify.annotations.Nullable;

/**
 * How the hands of the emulator's clock are set: a way ahead of the system's time (or
 * behind it), or standing still.
 *
 * @param shift how far the clock goes ahead of the system's time
 * @param frozenAt where it stands still; null while it runs
 */
record ClockOffset(Duration shift, @Nullable Instant frozenAt) {

	/**
	 * With the system's time.
	 */
	static final ClockOffset UNTOUCHED = new ClockOffset(Duration.ZERO, null);

	Instant read(Instant system) {
		return (this.frozenAt != null) ? this.frozenAt : system.plus(this.shift);
	}

	boolean isFrozen() {
		return this.frozenAt != null;
	}

	/**
	 * Set to a time; a clock that stands still stands still there.
	 */
	ClockOffset to(Instant time, Instant system) {
		return (isFrozen()) ? new ClockOffset(this.shift, time) : new ClockOffset(Duration.between(system, time), null);
	}

	/**
	 * Moved on or back. Months and years are those of the calendar in UTC.
	 */
	ClockOffset by(TemporalAmount amount, Instant system) {
		Instant time = read(system);
		return to((amount instanceof Period period) ? time.atZone(ZoneOffset.UTC).plus(period).toInstant()
				: time.plus(amount), system);
	}

	/**
	 * Stopped, or let go from where it stood.
	 */
	ClockOffset frozen(boolean frozen, Instant system) {
		if (frozen == isFrozen()) {
			return this;
		}
		Instant time = read(system);
		return (frozen) ? new ClockOffset(this.shift, time) : new ClockOffset(Duration.between(system, time), null);
	}

}
