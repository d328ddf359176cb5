package io.mockatlas.invitation;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.settings.DomainAllowList;
import org.jspecify.annotations.Nullable;

/**
 * Conditions for a new user of an organization. Read with the lock on the organization's
 * row.
 *
 * @param org the organization
 * @param users the number of its members and pending invitees
 * @param allowList the approved domains; null without a restriction
 */
record OrgAdmission(OrgId org, int users, @Nullable DomainAllowList allowList) {

	/**
	 * Rejects a user whose domain is not approved. Users in the organization are not
	 * affected.
	 * @param username the e-mail address
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.DOCUMENTED,
			value = "An organization that restricts access by domain rejects new users of other domains with 400 "
					+ "`DOMAIN_NOT_IN_ALLOW_LIST`; active users keep their access.")
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "The restriction by domain does not affect pending invitations: they can be changed and accepted, "
					+ "and their invitees can be invited to projects.")
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.ASSUMED,
			value = "The domain of an invitee is checked after the roles and `USER_ALREADY_EXISTS`, and before the "
					+ "maximum number of users.")
	void requireApproved(String username) {
		if (this.allowList != null && !this.allowList.approves(username)) {
			throw ErrorCode.DOMAIN_NOT_IN_ALLOW_LIST.exception();
		}
	}

	/**
	 * Rejects a user if the organization is full.
	 */
	@Behaviour(topic = Topic.INVITATIONS, evidence = Evidence.RECORDED,
			value = "An organization has at most 500 users, including pending users.")
	void requireCapacity() {
		if (this.users >= Organization.MAX_USERS) {
			throw ErrorCode.MAX_USERS_PER_ORG_EXCEEDED.exception(Organization.MAX_USERS, this.org.value());
		}
	}

}
