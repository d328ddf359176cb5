package io.mockatlas.control.clock;

import java.time.Instant;
import java.time.temporal.TemporalAmount;

import org.jspecify.annotations.Nullable;

/**
 * Change of the clock. Null components change nothing.
 *
 * @param now the time to set
 * @param shift the amount to move the clock forward, or back if negative
 * @param frozen whether to stop the clock
 */
public record ClockChange(@Nullable Instant now, @Nullable TemporalAmount shift, @Nullable Boolean frozen) {

	/**
	 * Returns a change that only moves the clock.
	 * @param amount the amount to move the clock forward, or back if negative
	 * @return the change
	 */
	public static ClockChange by(TemporalAmount amount) {
		return new ClockChange(null, amount, null);
	}

	ClockOffset applyTo(ClockOffset offset, Instant system) {
		ClockOffset moved = offset;
		if (this.now != null) {
			moved = moved.to(this.now, system);
		}
		if (this.shift != null) {
			moved = moved.by(this.shift, system);
		}
		return (this.frozen != null) ? moved.frozen(this.frozen, system) : moved;
	}

}
