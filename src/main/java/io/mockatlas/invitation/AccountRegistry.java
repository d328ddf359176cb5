package io.mockatlas.invitation;

import io.mockatlas.directory.Members;
import io.mockatlas.directory.Profile;
import io.mockatlas.directory.User;
import io.mockatlas.directory.UserId;
import io.mockatlas.directory.Users;
import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.ErrorCode;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Where accounts are opened. Usernames are unique across all organizations, which no
 * organization's row can guard: there the database decides.
 */
@Component
class AccountRegistry {

	private final Users users;

	private final Members members;

	private final PendingInvitations pending;

	AccountRegistry(Users users, Members members, PendingInvitations pending) {
		this.users = users;
		this.members = members;
		this.pending = pending;
	}

	/**
	 * The account of somebody invited, under the id that they have as a pending user. Who
	 * is a member of some organization keeps the account they have (assumed); one that
	 * nobody uses any more makes way.
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "An account that is opened by `POST /users` has the id of the pending user, and makes "
					+ "way for another once nobody uses it.")
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "Who is a member of another organization keeps the account, and the id, that they have " + "there.")
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "Of two organizations that open one account at the same moment the second is refused.")
	User of(String username, UserId pendingId, Profile profile) {
		// Where the row that was waited for has made way, another one may stand there.
		User standing = this.users.lock(username).or(() -> this.users.lock(username)).orElse(null);
		if (standing != null && (standing.id().equals(pendingId) || this.members.count(standing.id()) > 0)) {
			return standing;
		}
		if (standing != null) {
			this.users.delete(standing.id());
		}
		try {
			return this.users.saveAndFlush(new User(pendingId, username, profile, this.pending.now()));
		}
		catch (DataIntegrityViolationException ex) {
			throw ErrorCode.USER_ALREADY_EXISTS.exception(username);
		}
	}

}
