package io.mockatlas.control.faults.effect;

import java.util.Locale;

/**
 * Stage of request processing at which a fault acts.
 */
public enum FaultStage {

	/**
	 * Before authentication.
	 */
	CONNECTION,

	/**
	 * Before the operation runs: the caller is authenticated and authorized, and no rate
	 * limit has counted the call.
	 */
	OPERATION,

	/**
	 * After the operation: its changes persist, only the response is replaced.
	 */
	ANSWER;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
