package io.mockatlas.control.faults.effect;

import org.jspecify.annotations.Nullable;

/**
 * Effect of a fault, apart from its delay.
 */
public sealed interface FaultEffect permits FaultResponse, StaleNonceResponse {

	/**
	 * Returns a short description, such as for the journal.
	 */
	String summary();

	/**
	 * Returns the kind of the effect, for metrics: the field of the fault that selects
	 * it.
	 */
	String kind();

	/**
	 * Returns the only stage at which the effect is possible; null for any.
	 */
	default @Nullable FaultStage only() {
		return null;
	}

}
