package io.mockatlas.membership;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.invitation.PendingInvitations;
import io.mockatlas.objectid.UserId;
import io.mockatlas.user.Members;
import io.mockatlas.user.Profile;
import io.mockatlas.user.User;
import io.mockatlas.user.Users;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Registry that creates user accounts. Usernames are unique across organizations, so the
 * lock on an organization's row cannot protect them; the database's unique constraint
 * does.
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
	 * Returns the invitee's account and creates it, with the ID of the pending user, if
	 * it does not exist. A member of any organization keeps the existing account
	 * (assumed); another account without memberships is replaced.
	 */
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "An account created by `POST /users` has the id of the pending user, and is replaced once no "
					+ "organization uses it.")
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "A member of another organization keeps the account and its id.")
	@Behaviour(topic = Topic.USERS, evidence = Evidence.ASSUMED,
			value = "If two organizations create one account at the same moment, the second request is rejected.")
	User of(String username, UserId pendingId, Profile profile) {
		// The transaction that held the row's lock may have replaced the row: the second
		// attempt locks the new one.
		User existingPending = this.users.lock(username).or(() -> this.users.lock(username)).orElse(null);
		if (existingPending != null
				&& (existingPending.id().equals(pendingId) || this.members.count(existingPending.id()) > 0)) {
			return existingPending;
		}
		if (existingPending != null) {
			this.users.delete(existingPending.id());
		}
		try {
			return this.users.saveAndFlush(new User(pendingId, username, profile, this.pending.now()));
		}
		catch (DataIntegrityViolationException ex) {
			throw ErrorCode.USER_ALREADY_EXISTS.exception(username);
		}
	}

}
