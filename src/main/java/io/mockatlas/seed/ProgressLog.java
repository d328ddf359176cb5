package io.mockatlas.seed;

import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Log of the progress of a long operation, with one line every 5 seconds.
 */
public final class ProgressLog {

	private static final Log logger = LogFactory.getLog(ProgressLog.class);

	private static final long INTERVAL = TimeUnit.SECONDS.toNanos(5);

	/**
	 * Number of calls between two readings of the clock.
	 */
	private static final int UNCHECKED = 1_024;

	private final String before;

	private final String after;

	private long logged = System.nanoTime();

	private int asked;

	/**
	 * Creates a log whose interval starts now.
	 * @param before the text before the number
	 * @param after the text after the number
	 */
	public ProgressLog(String before, String after) {
		this.before = before;
		this.after = after;
	}

	/**
	 * Logs a number if the interval has passed; reads the clock only every
	 * {@value #UNCHECKED} calls.
	 */
	void at(long number) {
		if (++this.asked % UNCHECKED == 0) {
			log(number);
		}
	}

	/**
	 * Logs a number if the interval has passed. For steps that take long themselves.
	 */
	public void log(long number) {
		long now = System.nanoTime();
		if (now - this.logged >= INTERVAL) {
			this.logged = now;
			logger.info(this.before + String.format("%,d", number) + this.after);
		}
	}

}
