package io.mockatlas.control.faults;

import org.jspecify.annotations.Nullable;

/**
 * What a fault does, beside holding a call up.
 */
sealed interface Effect permits Reply, StaleNonce {

	/**
	 * In a few words, for who looks on.
	 */
	String summary();

	/**
	 * The one stage at which it makes sense; null if that is any.
	 */
	default @Nullable Stage only() {
		return null;
	}

}
