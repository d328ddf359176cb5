package io.mockatlas.testing;

/**
 * When an organization becomes again what it was when it was made. What was done to the
 * clock and the faults of the server by an {@link AtlasControl} of this test run is
 * undone then too, and in any case after the class. The clock is set again as it was
 * before, to the second.
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
