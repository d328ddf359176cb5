package io.mockatlas.invitation;

import java.util.Set;

/**
 * How a person stands to an organization.
 */
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
