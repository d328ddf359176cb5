package io.mockatlas.persistence;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Limit for repeated lines of the log: {@value #LINES} a minute. The lines beyond it are
 * counted.
 */
final class LineLimit {

	/**
	 * Result for a line that is beyond the limit.
	 */
	static final int OMIT = -1;

	static final int LINES = 30;

	private static final long MINUTE = Duration.ofMinutes(1).toNanos();

	private final LongSupplier nanoTime;

	private long start;

	private int lines;

	private int omitted;

	/**
	 * Creates a limit.
	 * @param nanoTime the time in nanoseconds from any origin
	 */
	LineLimit(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.start = nanoTime.getAsLong();
	}

	/**
	 * Counts a line.
	 * @return the number of lines that were omitted since the last line, or {@link #OMIT}
	 * for a line beyond the limit
	 */
	synchronized int next() {
		long now = this.nanoTime.getAsLong();
		if (now - this.start >= MINUTE) {
			this.start = now;
			this.lines = 0;
		}
		if (this.lines == LINES) {
			this.omitted++;
			return OMIT;
		}
		this.lines++;
		int before = this.omitted;
		this.omitted = 0;
		return before;
	}

}
