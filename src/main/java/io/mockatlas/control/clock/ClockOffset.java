package io.mockatlas.control.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;

import org.jspecify.annotations.Nullable;

/**
 * Offset of the emulator's clock from system time, or the time at which it is stopped.
 *
 * @param shift the offset from system time; negative if the clock is behind
 * @param frozenAt the time at which the clock is stopped; null while it runs
 */
record ClockOffset(Duration shift, @Nullable Instant frozenAt) {

	/**
	 * No offset: the clock follows system time.
	 */
	static final ClockOffset NONE = new ClockOffset(Duration.ZERO, null);

	Instant read(Instant system) {
		return (this.frozenAt != null) ? this.frozenAt : system.plus(this.shift);
	}

	boolean isFrozen() {
		return this.frozenAt != null;
	}

	/**
	 * Returns an offset at which the clock shows a time. A stopped clock stays stopped.
	 */
	ClockOffset to(Instant time, Instant system) {
		return (isFrozen()) ? new ClockOffset(this.shift, time) : new ClockOffset(Duration.between(system, time), null);
	}

	/**
	 * Returns an offset moved forward or back. Months and years are calendar units in
	 * UTC.
	 */
	ClockOffset by(TemporalAmount amount, Instant system) {
		Instant time = read(system);
		return to((amount instanceof Period period) ? time.atZone(ZoneOffset.UTC).plus(period).toInstant()
				: time.plus(amount), system);
	}

	/**
	 * Returns an offset that stops the clock, or lets it run on from the time it shows.
	 */
	ClockOffset frozen(boolean frozen, Instant system) {
		if (frozen == isFrozen()) {
			return this;
		}
		Instant time = read(system);
		return (frozen) ? new ClockOffset(this.shift, time) : new ClockOffset(Duration.between(system, time), null);
	}

}
