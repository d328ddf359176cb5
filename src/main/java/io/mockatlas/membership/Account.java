package io.mockatlas.membership;

import java.time.Instant;

import io.mockatlas.invitation.OrgGrants;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.user.User;
import org.jspecify.annotations.Nullable;

/**
 * User account as one organization sees it.
 *
 * @param user the account
 * @param org the organization
 * @param orgGrants the user's roles, project roles and teams in the organization; none
 * until the user accepts
 * @param lastAuth the time of the last sign-in; null until the user accepts an invitation
 */
public record Account(User user, OrgId org, OrgGrants orgGrants, @Nullable Instant lastAuth) {

	/**
	 * Returns the account of an active member.
	 */
	public static Account of(OrgUser user) {
		if (user instanceof OrgUser.Active active) {
			return new Account(active.account(), active.member().organization().id(), active.orgGrants(),
					active.account().lastAuth());
		}
		throw new IllegalArgumentException("a user who is not an active member has no account: " + user.id());
	}

}
