package io.mockatlas.invitation;

import java.util.List;

import io.mockatlas.directory.ProjectGrant;
import io.mockatlas.directory.TeamId;

/**
 * What an invitation to an organization offers, checked: every role, team and project in
 * it exists and belongs there.
 *
 * @param roles organization roles, at least one
 * @param grants roles on projects of the organization
 * @param teams teams of the organization
 */
public record OrgGrants(List<String> roles, List<ProjectGrant> grants, List<TeamId> teams) {

	static final OrgGrants NONE = new OrgGrants(List.of(), List.of(), List.of());

}
