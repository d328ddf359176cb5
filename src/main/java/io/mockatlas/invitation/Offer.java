package io.mockatlas.invitation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a caller wants to offer, as it was sent: nothing in it has been looked at. What is
 * null was left out.
 *
 * @param roles names of roles
 * @param assignments roles on projects; for an organization only
 * @param teamIds ids of teams; for an organization only
 */
public record Offer(@Nullable List<String> roles, @Nullable List<Assignment> assignments,
		@Nullable List<String> teamIds) {

	/**
	 * An offer of roles alone.
	 * @param roles names of roles
	 */
	public Offer(@Nullable List<String> roles) {
		this(roles, null, null);
	}

	/**
	 * Roles on one project, as they were sent.
	 *
	 * @param groupId the project
	 * @param roles names of project roles
	 */
	public record Assignment(@Nullable String groupId, @Nullable List<String> roles) {
	}

}
