package io.mockatlas.membership;

import java.util.Set;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;

/**
 * Status of a user in an organization.
 */
@Behaviour(topic = Topic.USERS, evidence = Evidence.DOCUMENTED,
		value = "Lists contain active and pending users, unless the request filters by status.")
public enum MembershipStatus {

	/**
	 * The user is a member.
	 */
	ACTIVE,

	/**
	 * The user has a pending invitation.
	 */
	PENDING,

	/**
	 * The user's invitation expired after 30 days.
	 */
	INVITATION_EXPIRED,

	/**
	 * The user declined the invitation.
	 */
	INVITATION_REJECTED;

	/**
	 * Statuses returned when the request has no status filter (documented).
	 */
	public static final Set<MembershipStatus> DEFAULT_STATUSES = Set.of(ACTIVE, PENDING);

}
