package io.mockatlas.control.faults;

import java.util.Locale;

/**
 * How far a call gets before a fault acts on it.
 */
enum FaultStage {

	/**
	 * Nowhere: nobody has looked at who calls.
	 */
	CONNECTION,

	/**
	 * To the operation, which does not run: the caller has signed in and may call it, and
	 * no limit has counted the call.
	 */
	OPERATION,

	/**
	 * Through the operation: what it did stays done, and only the answer is another.
	 */
	ANSWER;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
