package io.mockatlas.membership.people;

/**
 * Status of a {@link Person}.
 */
public enum PersonStatus {

	/**
	 * The user is a member.
	 */
	ACTIVE,

	/**
	 * The invitation is open.
	 */
	PENDING,

	/**
	 * The invitation expired.
	 */
	EXPIRED,

	/**
	 * The invitee declined.
	 */
	DECLINED

}
