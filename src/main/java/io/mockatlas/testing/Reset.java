package io.mockatlas.testing;

/**
 * Time at which the organization of a test class is reset to its state at creation. The
 * reset also undoes the changes that any {@link AtlasControl} of this test run made to
 * the clock and the faults of the server. These changes are undone after the class in any
 * case. The clock is restored to the second.
 */
public enum Reset {

	/**
	 * Never. Each test sees the changes of earlier tests.
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
