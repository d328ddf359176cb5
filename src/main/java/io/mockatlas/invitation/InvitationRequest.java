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
 * @param names what the caller calls the roles
 */
public record InvitationRequest(@Nullable List<String> roles, @Nullable List<Assignment> assignments,
		@Nullable List<String> teamIds, Names names) {

	/**
	 * An offer in the words of the invitation resources.
	 * @param roles names of roles
	 * @param assignments roles on projects
	 * @param teamIds ids of teams
	 */
	public InvitationRequest(@Nullable List<String> roles, @Nullable List<Assignment> assignments,
			@Nullable List<String> teamIds) {
		this(roles, assignments, teamIds, Names.OF_INVITATION);
	}

	/**
	 * An offer of roles alone.
	 * @param roles names of roles
	 */
	public InvitationRequest(@Nullable List<String> roles) {
		this(roles, null, null);
	}

	/**
	 * What the attributes are called that hold the roles, for a caller who left one out.
	 *
	 * @param roles what holds the roles
	 * @param assigned what holds those on one project
	 */
	public record Names(String roles, String assigned) {

		static final Names OF_INVITATION = new Names("roles", "roles");

		/**
		 * As the user resources have it.
		 */
		public static final Names OF_USER = new Names("orgRoles", "groupRoles");

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
