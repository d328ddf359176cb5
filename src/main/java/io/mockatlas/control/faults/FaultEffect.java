package io.mockatlas.control.faults;

import org.jspecify.annotations.Nullable;

/**
 * What a fault does, beside holding a call up.
 */
sealed interface FaultEffect permits FaultResponse, StaleNonceResponse {

	/**
	 * In a few words, for who looks on.
	 */
	String summary();

	/**
	 * The one stage at which it makes sense; null if that is any.
	 */
	default @Nullable FaultStage only() {
		return null;
	}

}
