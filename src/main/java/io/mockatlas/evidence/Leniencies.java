package io.mockatlas.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Decision whether the request of the current thread may use a leniency, and record of
 * the leniencies that it used. Code outside a request of Atlas's APIs, such as an import,
 * may use all of them.
 */
public final class Leniencies {

	private static final ThreadLocal<Leniencies> CURRENT = new ThreadLocal<>();

	private final boolean lenient;

	private @Nullable Set<Leniency> used;

	private Leniencies(boolean lenient) {
		this.lenient = lenient;
	}

	/**
	 * Starts a request on this thread.
	 * @param lenient whether the request may use leniencies
	 */
	public static void begin(boolean lenient) {
		CURRENT.set(new Leniencies(lenient));
	}

	/**
	 * Ends the request on this thread.
	 */
	public static void end() {
		CURRENT.remove();
	}

	/**
	 * Decides whether an input is accepted and records the leniency if it is. Call it
	 * only for an input that needs the leniency.
	 * @param leniency the leniency that the input needs
	 * @return false if the input must be rejected
	 */
	public static boolean allow(Leniency leniency) {
		Leniencies current = CURRENT.get();
		if (current == null) {
			return true;
		}
		if (current.lenient) {
			current.add(leniency);
		}
		return current.lenient;
	}

	/**
	 * Returns the leniencies that the request on this thread has used.
	 * @return the leniencies in the order of their declaration
	 */
	public static List<Leniency> used() {
		Leniencies current = CURRENT.get();
		return (current != null && current.used != null) ? List.copyOf(current.used) : List.of();
	}

	private void add(Leniency leniency) {
		if (this.used == null) {
			this.used = EnumSet.noneOf(Leniency.class);
		}
		this.used.add(leniency);
	}

}
