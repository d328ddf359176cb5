package io.mockatlas.seed;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Access to domain time for imports and exports.
 */
public interface SeedClock {

	/**
	 * Returns the clock's setting.
	 * @return the setting; null if the clock shows the system's time
	 */
	@Nullable Setting setting();

	/**
	 * Sets the clock in the transaction of the import.
	 * @param setting the setting
	 * @return the time that the clock then shows; null if it cannot show that time
	 */
	@Nullable Instant set(Setting setting);

	/**
	 * Setting of domain time: a time or an offset from the system's time, running or
	 * stopped.
	 *
	 * @param now the time; null if there is an offset
	 * @param shift the offset from the system's time; null if there is a time
	 * @param frozen whether the clock is stopped
	 */
	record Setting(@Nullable Instant now, @Nullable Duration shift, boolean frozen) {
	}

}
