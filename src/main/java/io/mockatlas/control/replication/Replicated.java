package io.mockatlas.control.replication;

/**
 * Component that caches state of the database, which other servers may change.
 */
public interface Replicated {

	/**
	 * Returns the name of the version of this state in {@link ControlVersions}.
	 * @return the name
	 */
	String replicatedName();

	/**
	 * Returns the version that the component has applied last.
	 * @return the version
	 */
	long appliedVersion();

	/**
	 * Loads the state from the database and applies it, unless the component has applied
	 * a later version meanwhile.
	 */
	void reload();

}
