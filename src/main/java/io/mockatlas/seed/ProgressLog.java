package io.mockatlas.seed;

import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Logs how far something has come that takes long, every few seconds.
 */
final class ProgressLog {

	private static final Log logger = LogFactory.getLog(ProgressLog.class);

	private static final long INTERVAL = TimeUnit.SECONDS.toNanos(5);

	/**
	 * How often it may be asked before it looks at the clock.
	 */
	private static final int UNCHECKED = 1_024;

	private final String before;

	private final String after;

	private long logged = System.nanoTime();

	private int asked;

	/**
	 * Begins now.
	 * @param before what is logged before the number
	 * @param after what is logged after it
	 */
	ProgressLog(String before, String after) {
		this.before = before;
		this.after = after;
	}

	/**
	 * Logs a number, if the last one was logged long enough ago.
	 */
	void at(long number) {
		if (++this.asked % UNCHECKED == 0) {
			log(number);
		}
	}

	/**
	 * The same for what takes long by itself.
	 */
	void log(long number) {
		long now = System.nanoTime();
		if (now - this.logged >= INTERVAL) {
			this.logged = now;
			logger.info(this.before + String.format("%,d", number) + this.after);
		}
	}

}
