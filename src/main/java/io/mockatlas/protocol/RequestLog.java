package io.mockatlas.protocol;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.apache.commons.logging.Log;

/**
 * Log of what requests cause: one line for a request, without a stack trace, and at most
 * {@value #LINES} lines of one text a minute. Further ones are counted.
 */
public final class RequestLog {

	static final int LINES = 5;

	private static final int MAX_LENGTH = 500;

	private static final int MAX_TEXTS = 1_000;

	private static final long MINUTE = Duration.ofMinutes(1).toNanos();

	private final Log log;

	private final LongSupplier nanoTime;

	private final Map<String, Repeats> texts = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Repeats> eldest) {
			return size() > MAX_TEXTS;
		}

	};

	/**
	 * Creates a log.
	 * @param log the log that gets the lines
	 */
	public RequestLog(Log log) {
		this(log, System::nanoTime);
	}

	RequestLog(Log log, LongSupplier nanoTime) {
		this.log = log;
		this.nanoTime = nanoTime;
	}

	/**
	 * Logs a line at level info.
	 * @param text the text
	 */
	public void info(String text) {
		if (this.log.isInfoEnabled()) {
			write(text, this.log::info);
		}
	}

	/**
	 * Logs a line at level warn.
	 * @param text the text
	 */
	public void warn(String text) {
		write(text, this.log::warn);
	}

	/**
	 * Logs an exception that is a defect of this server: a line at level error with the
	 * place of the cause, and the stack trace at level debug.
	 * @param text the request
	 * @param exception the exception
	 */
	public void error(String text, Throwable exception) {
		Throwable cause = exception;
		while (cause.getCause() != null && cause.getCause() != cause) {
			cause = cause.getCause();
		}
		StackTraceElement[] trace = cause.getStackTrace();
		write(text + ": " + cause + ((trace.length > 0) ? " at " + trace[0] : ""), this.log::error);
		this.log.debug(text, exception);
	}

	private void write(String text, Consumer<String> level) {
		String line = text.replaceAll("\\p{Cntrl}+", " ");
		line = (line.length() > MAX_LENGTH) ? line.substring(0, MAX_LENGTH) + "..." : line;
		int omitted = count(line);
		if (omitted >= 0) {
			level.accept((omitted > 0) ? line + " (" + omitted + " more before)" : line);
		}
	}

	/**
	 * Counts a line.
	 * @return the number of lines with this text that were omitted before, or -1 if this
	 * one is omitted too
	 */
	private synchronized int count(String line) {
		long now = this.nanoTime.getAsLong();
		Repeats repeats = this.texts.computeIfAbsent(line, (text) -> new Repeats(now));
		if (now - repeats.start >= MINUTE) {
			repeats.start = now;
			repeats.lines = 0;
		}
		if (repeats.lines == LINES) {
			repeats.omitted++;
			return -1;
		}
		repeats.lines++;
		int omitted = repeats.omitted;
		repeats.omitted = 0;
		return omitted;
	}

	/**
	 * Number of lines with one text.
	 */
	private static final class Repeats {

		private long start;

		private int lines;

		private int omitted;

		private Repeats(long start) {
			this.start = start;
		}

	}

}
