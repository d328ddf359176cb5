package io.mockatlas.invitation;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.User;

/**
 * A person's account as one organization sees it.
 *
 * @param user the account
 * @param org the organization
 * @param orgGrants what the person has in it
 */
public record Account(User user, OrgId org, OrgGrants orgGrants) {

	/**
	 * The account of somebody who is in an organization.
	 */
	public static Account of(OrgUser user) {
		if (user instanceof OrgUser.Active active) {
			return new Account(active.account(), active.member().organization().id(), active.orgGrants());
		}
		throw new IllegalArgumentException("only who accepts has an account: " + user.id());
	}

}
