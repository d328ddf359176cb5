package io.mockatlas.evidence;

/**
 * Evidence for a behaviour of this server.
 */
public enum Evidence {

	/**
	 * Seen in a response of the live service.
	 */
	RECORDED,

	/**
	 * Written in MongoDB's documentation.
	 */
	DOCUMENTED,

	/**
	 * Not settled by any public source: this product's own choice.
	 */
	ASSUMED

}
