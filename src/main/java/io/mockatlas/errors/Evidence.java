package io.mockatlas.errors;

/**
 * How a behaviour of this server is known.
 */
public enum Evidence {

	/**
	 * Seen in an answer of the live service.
	 */
	RECORDED,

	/**
	 * Written in the vendor's documentation.
	 */
	DOCUMENTED,

	/**
	 * Settled by nothing public: the choice is this product's own.
	 */
	ASSUMED

}
