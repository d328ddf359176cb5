package io.mockatlas.seed.validation;

import java.util.Collection;
import java.util.List;

import io.mockatlas.user.User;

/**
 * Existing accounts of a seed's users.
 *
 * @param users the accounts
 * @param keepExistingIds whether an existing account keeps its ID if the seed has a
 * different one; otherwise a different ID is a conflict
 */
public record ExistingAccounts(Collection<User> users, boolean keepExistingIds) {

	/**
	 * Instance without accounts.
	 */
	public static final ExistingAccounts NONE = new ExistingAccounts(List.of(), false);

}
