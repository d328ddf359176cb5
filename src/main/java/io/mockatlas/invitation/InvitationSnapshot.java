package io.mockatlas.invitation;

import java.util.List;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.ProjectId;
import io.mockatlas.directory.ProjectReference;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation said at some moment. It can be kept when the invitation is gone.
 *
 * @param id the id
 * @param org the organization invited to, or that of the project
 * @param orgName its name
 * @param project the project invited to; null where it is the organization
 * @param projectName its name
 * @param username the e-mail address of the person invited
 * @param roles the roles offered, on the project or in the organization
 * @param inviterUsername who invited
 * @param validity from when to when it stands
 */
public record InvitationSnapshot(InvitationId id, OrgId org, String orgName, @Nullable ProjectId project,
		@Nullable String projectName, String username, List<String> roles, String inviterUsername, Validity validity) {

	static InvitationSnapshot of(Invitation invitation) {
		ProjectReference project = (invitation instanceof ProjectInvitation toProject) ? toProject.project() : null;
		return new InvitationSnapshot(invitation.id(), invitation.organization().id(), invitation.organization().name(),
				(project != null) ? project.id() : null, (project != null) ? project.name() : null,
				invitation.username(), List.copyOf(invitation.roles()), invitation.inviterUsername(),
				invitation.validity());
	}

}
