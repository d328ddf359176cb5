package io.mockatlas.invitation;

import java.util.Set;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;

/**
 * How a person stands to an organization.
 */
@Behaviour(topic = Topic.USERS, evidence = Evidence.DOCUMENTED,
		value = "Active and pending users are listed, unless other statuses are asked for.")
public enum MembershipStatus {

	/**
	 * They are in it.
	 */
	ACTIVE,

	/**
	 * They are invited to it.
	 */
	PENDING,

	/**
	 * They were invited and let 30 days pass.
	 */
	INVITATION_EXPIRED,

	/**
	 * They were invited and declined.
	 */
	INVITATION_REJECTED;

	/**
	 * The statuses of those who are shown to who does not ask for others (documented).
	 */
	public static final Set<MembershipStatus> SHOWN = Set.of(ACTIVE, PENDING);

}
