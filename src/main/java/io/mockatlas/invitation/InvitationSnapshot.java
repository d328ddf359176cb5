package io.mockatlas.invitation;

import java.util.List;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.organization.ProjectReference;
import org.jspecify.annotations.Nullable;

/**
 * Immutable copy of an invitation at some moment, valid after the invitation is deleted.
 *
 * @param id the ID
 * @param org the organization of the invitation or of its project
 * @param orgName the organization's name
 * @param project the project; null for an invitation to an organization
 * @param projectName the project's name; null for an invitation to an organization
 * @param username the invitee's e-mail address
 * @param roles the offered roles, on the project or in the organization
 * @param inviterUsername the inviter
 * @param validity the validity period
 * @param projectGrants the roles on projects that come with an invitation to an
 * organization
 * @param teams the teams that come with it
 */
public record InvitationSnapshot(InvitationId id, OrgId org, String orgName, @Nullable ProjectId project,
		@Nullable String projectName, String username, List<String> roles, String inviterUsername, Validity validity,
		List<ProjectGrant> projectGrants, List<TeamId> teams) {

	/**
	 * Creates a snapshot without teams and roles on further projects.
	 */
	public InvitationSnapshot(InvitationId id, OrgId org, String orgName, @Nullable ProjectId project,
			@Nullable String projectName, String username, List<String> roles, String inviterUsername,
			Validity validity) {
		this(id, org, orgName, project, projectName, username, roles, inviterUsername, validity, List.of(), List.of());
	}

	public static InvitationSnapshot of(Invitation invitation) {
		ProjectReference project = (invitation instanceof ProjectInvitation toProject) ? toProject.project() : null;
		OrgGrants orgGrants = (invitation instanceof OrgInvitation toOrganization) ? toOrganization.orgGrants()
				: OrgGrants.NONE;
		return new InvitationSnapshot(invitation.id(), invitation.organization().id(), invitation.organization().name(),
				(project != null) ? project.id() : null, (project != null) ? project.name() : null,
				invitation.username(), List.copyOf(invitation.roles()), invitation.inviterUsername(),
				invitation.validity(), orgGrants.grants(), orgGrants.teams());
	}

}
