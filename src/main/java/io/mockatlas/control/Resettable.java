package io.mockatlas.control;

import io.mockatlas.directory.OrgId;

/**
 * Something that a reset takes back to how it is when the server starts. It is called in
 * the transaction of the reset, before the seed comes in again; what is not in the
 * database should wait for the end of that transaction.
 */
public interface Resettable {

	/**
	 * Takes all of it back.
	 */
	void reset();

	/**
	 * Takes back what belongs to one organization alone. What belongs to none stays, so
	 * that those who use other organizations notice nothing.
	 * @param org the organization
	 */
	default void reset(OrgId org) {
	}

	/**
	 * Whether it is part of the state, so that another state that is put in the place of
	 * this one takes it back too.
	 * @return true if it is
	 */
	default boolean isOfState() {
		return false;
	}

}
