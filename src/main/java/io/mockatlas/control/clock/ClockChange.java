package io.mockatlas.control.clock;

import java.time.Instant;
import java.time.temporal.TemporalAmount;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of the clock; null asks nothing.
 *
 * @param now the time that it is to show
 * @param shift how far it is to go on, or back
 * @param frozen whether it is to stand still
 */
public record ClockChange(@Nullable Instant now, @Nullable TemporalAmount shift, @Nullable Boolean frozen) {

	/**
	 * A shift alone.
	 * @param amount how far to go on, or back
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
