package io.mockatlas.persistence;

/**
 * Location of the state, for components whose behaviour depends on it.
 */
public interface StateLocation {

	/**
	 * Returns whether the state outlives this server.
	 * @return false if it is in this server's memory
	 */
	boolean isKept();

	/**
	 * Returns whether other servers may use the same state.
	 * @return true if it is in an external database
	 */
	boolean isShared();

}
