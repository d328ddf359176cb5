package io.mockatlas.testing;

/**
 * When an organization becomes again what it was when it was made. What tests have done
 * to the clock and the faults of the server by any {@link AtlasControl} is undone then
 * too, and in any case after the class: the clock shows again what it did before.
 */
public enum Reset {

	/**
	 * Never: each test finds what the ones before it have left.
	 */
	NEVER,

	/**
	 * Before each test.
	 */
	BEFORE_EACH,

	/**
	 * Before the first test of a class, for an organization that classes share.
	 */
	BEFORE_CLASS

}
