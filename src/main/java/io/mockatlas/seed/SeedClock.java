package io.mockatlas.seed;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Domain time, as a seed sets it and an export tells it.
 */
public interface SeedClock {

	/**
	 * How it is set.
	 * @return the setting; null where it goes with the system's time
	 */
	@Nullable Setting setting();

	/**
	 * Sets it, in the transaction in which the seed comes in.
	 * @param setting how it is to be set
	 * @return what it shows then; null where it cannot show that
	 */
	@Nullable Instant set(Setting setting);

	/**
	 * How domain time is set: it shows a time or is ahead of the system's, and stands
	 * still or not.
	 *
	 * @param now the time that it shows; null where there is a shift
	 * @param shift how far it is ahead; null where there is a time
	 * @param frozen whether it stands still
	 */
	record Setting(@Nullable Instant now, @Nullable Duration shift, boolean frozen) {
	}

}
