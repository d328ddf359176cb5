package io.mockatlas.seed;

import java.util.Collection;
import java.util.List;

import io.mockatlas.directory.User;

/**
 * Existing accounts of a seed's users.
 *
 * @param users the accounts
 * @param keepExistingIds whether an existing account keeps its ID if the seed has a
 * different one; otherwise a different ID is a conflict
 */
record ExistingAccounts(Collection<User> users, boolean keepExistingIds) {

	/**
	 * Instance without accounts.
	 */
	static final ExistingAccounts NONE = new ExistingAccounts(List.of(), false);

}
