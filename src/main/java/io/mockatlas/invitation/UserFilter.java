package io.mockatlas.invitation;

import java.util.Set;

import io.mockatlas.directory.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which users are wanted.
 *
 * @param username an e-mail address; null or empty is no filter, since real clients send
 * it empty (recorded of invitations)
 * @param statuses how they stand to the organization
 * @param id the one person who is wanted; null is no filter
 */
public record UserFilter(@Nullable String username, Set<MembershipStatus> statuses, @Nullable UserId id) {

	/**
	 * Those who are in the organization.
	 */
	public static final UserFilter ACTIVE = new UserFilter(null, Set.of(MembershipStatus.ACTIVE));

	/**
	 * Without asking for one person.
	 * @param username an e-mail address
	 * @param statuses how they stand to the organization
	 */
	public UserFilter(@Nullable String username, Set<MembershipStatus> statuses) {
		this(username, statuses, null);
	}

	/**
	 * The same filter for one person alone.
	 * @param id the person; null for everybody
	 * @return the filter
	 */
	public UserFilter of(@Nullable UserId id) {
		return new UserFilter(this.username, this.statuses, id);
	}

	boolean takes(OrgUser user) {
		return this.statuses.contains(user.status()) && (this.id == null || this.id.equals(user.id()))
				&& (this.username == null || this.username.isEmpty()
						|| Usernames.normalized(this.username).equals(user.username()));
	}

}
