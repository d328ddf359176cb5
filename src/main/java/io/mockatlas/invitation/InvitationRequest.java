package io.mockatlas.invitation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Body of an invitation request, not yet validated. A missing attribute is null.
 *
 * @param roles names of roles
 * @param assignments roles on projects; for an organization only
 * @param teamIds the IDs of teams; for an organization only
 * @param names names of the attributes that hold the roles
 */
public record InvitationRequest(@Nullable List<String> roles, @Nullable List<Assignment> assignments,
		@Nullable List<String> teamIds, Names names) {

	/**
	 * Creates a request with the attribute names of the invitation resources.
	 * @param roles names of roles
	 * @param assignments roles on projects
	 * @param teamIds the IDs of teams
	 */
	public InvitationRequest(@Nullable List<String> roles, @Nullable List<Assignment> assignments,
			@Nullable List<String> teamIds) {
		this(roles, assignments, teamIds, Names.OF_INVITATION);
	}

	/**
	 * Creates a request with roles only.
	 * @param roles names of roles
	 */
	public InvitationRequest(@Nullable List<String> roles) {
		this(roles, null, null);
	}

	/**
	 * Names of the attributes that hold the roles, for error messages about missing ones.
	 *
	 * @param roles name of the attribute with the roles
	 * @param assigned name of the attribute with the roles on one project
	 */
	public record Names(String roles, String assigned) {

		static final Names OF_INVITATION = new Names("roles", "roles");

		/**
		 * Names in the user resources.
		 */
		public static final Names OF_USER = new Names("orgRoles", "groupRoles");

	}

	/**
	 * Roles on one project, as in the request.
	 *
	 * @param groupId the project
	 * @param roles names of project roles
	 */
	public record Assignment(@Nullable String groupId, @Nullable List<String> roles) {
	}

}
