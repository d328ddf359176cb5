package io.mockatlas.membership;

import java.util.Set;

import io.mockatlas.objectid.UserId;
import io.mockatlas.user.Usernames;
import org.jspecify.annotations.Nullable;

/**
 * Filter for lists of users.
 *
 * @param username an e-mail address; null or empty is no filter, since real clients send
 * it empty (recorded for invitations)
 * @param statuses the statuses in the organization
 * @param id the ID of a single user; null is no filter
 */
public record UserFilter(@Nullable String username, Set<MembershipStatus> statuses, @Nullable UserId id) {

	/**
	 * Filter for the active members of the organization.
	 */
	public static final UserFilter ACTIVE = new UserFilter(null, Set.of(MembershipStatus.ACTIVE));

	/**
	 * Filter for the active members of the organization and its pending users.
	 */
	static final UserFilter DEFAULT = new UserFilter(null, MembershipStatus.DEFAULT_STATUSES);

	/**
	 * Creates a filter without a user ID.
	 * @param username an e-mail address
	 * @param statuses the statuses in the organization
	 */
	public UserFilter(@Nullable String username, Set<MembershipStatus> statuses) {
		this(username, statuses, null);
	}

	/**
	 * Returns a copy of this filter for a single user.
	 * @param id the user's ID; null for all users
	 * @return the filter
	 */
	public UserFilter of(@Nullable UserId id) {
		return new UserFilter(this.username, this.statuses, id);
	}

	boolean matches(OrgUser user) {
		return this.statuses.contains(user.status()) && (this.id == null || this.id.equals(user.id()))
				&& (this.username == null || this.username.isEmpty()
						|| Usernames.normalized(this.username).equals(user.username()));
	}

}
