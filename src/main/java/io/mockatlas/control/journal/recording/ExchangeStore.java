package io.mockatlas.control.journal.recording;

import org.jspecify.annotations.Nullable;

/**
 * Store of recorded exchanges. It selects the parts to record.
 */
public interface ExchangeStore {

	/**
	 * Returns whether exchanges are recorded at all.
	 * @return true if they are
	 */
	boolean isOn();

	/**
	 * Returns whether details of exchanges are recorded.
	 * @return true if they are
	 */
	boolean isDetailed();

	/**
	 * Returns whether lists of exchanges have bodies, which are then recorded too.
	 * @return true if they have
	 */
	boolean hasBodies();

	/**
	 * Stores an exchange without details.
	 * @param exchange the exchange
	 */
	default void record(RecordedExchange exchange) {
		record(exchange, null);
	}

	/**
	 * Stores an exchange.
	 * @param exchange the exchange
	 * @param detail its headers and bodies, if recorded
	 */
	void record(RecordedExchange exchange, @Nullable ExchangeDetail detail);

}
