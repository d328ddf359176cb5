package io.mockatlas.control;

import io.mockatlas.objectid.OrgId;

/**
 * Component that a reset restores to its state at server start. Called in the transaction
 * of the reset, before the seed is imported again. State outside the database should
 * change only after that transaction ends.
 */
public interface Resettable {

	/**
	 * Resets everything.
	 */
	void reset();

	/**
	 * Resets the data of one organization. Data of no organization is kept, so that users
	 * of other organizations are not affected.
	 * @param org the organization
	 */
	default void reset(OrgId org) {
	}

	/**
	 * Returns whether the component is part of the state, so that replacing the state
	 * resets it too.
	 * @return true if it is part of the state
	 */
	default boolean isPartOfState() {
		return false;
	}

}
