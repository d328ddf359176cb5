package io.mockatlas.invitation;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which users are wanted.
 *
 * @param username an e-mail address; null or empty is no filter, since real clients send
 * it empty (recorded of invitations)
 * @param statuses how they stand to the organization
 */
public record UserFilter(@Nullable String username, Set<MembershipStatus> statuses) {

	/**
	 * Those who are in the organization.
	 */
	public static final UserFilter ACTIVE = new UserFilter(null, Set.of(MembershipStatus.ACTIVE));

	boolean takes(OrgUser user) {
		return this.statuses.contains(user.status()) && (this.username == null || this.username.isEmpty()
				|| Usernames.normalized(this.username).equals(user.username()));
	}

}
