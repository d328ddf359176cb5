package io.mockatlas.invitation;

import java.util.List;

import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.organization.Roles;

/**
 * Validated roles, project roles and teams of an invitation to an organization or of a
 * user: all of them exist and belong to the organization.
 *
 * @param roles organization roles, at least one
 * @param grants roles on projects of the organization
 * @param teams teams of the organization
 */
public record OrgGrants(List<String> roles, List<ProjectGrant> grants, List<TeamId> teams) {

	public static final OrgGrants NONE = new OrgGrants(List.of(), List.of(), List.of());

	/**
	 * Grants of the invitation to an organization that an invitation to a project
	 * creates.
	 */
	public static final OrgGrants OF_PROJECT_INVITEE = new OrgGrants(List.of(Roles.ORG_MEMBER), List.of(), List.of());

}
