package io.mockatlas.seed;

import java.util.Collection;
import java.util.List;

import io.mockatlas.directory.User;

/**
 * The accounts that people of a seed have already.
 *
 * @param users the accounts
 * @param prevail whether these people keep the ids that they have, whatever is written;
 * otherwise another id is a clash
 */
record ExistingAccounts(Collection<User> users, boolean prevail) {

	/**
	 * No accounts.
	 */
	static final ExistingAccounts NOBODY = new ExistingAccounts(List.of(), false);

}
