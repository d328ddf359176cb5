package io.mockatlas.membership;

import io.mockatlas.invitation.Invitation;
import io.mockatlas.invitation.InvitationHeader;
import io.mockatlas.invitation.OrgGrants;
import io.mockatlas.invitation.OrgInvitation;
import io.mockatlas.invitation.ProjectInvitation;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Project;
import org.jspecify.annotations.Nullable;

/**
 * Invitation of a seed.
 *
 * @param header the ID, invitee, inviter and dates
 * @param organization the organization of the invitation or of its project
 * @param project the project; null for an invitation to an organization
 * @param orgGrants the offered grants; for a project, only roles on it
 * @param declined whether the invitee declined
 */
public record SeededInvitation(InvitationHeader header, Organization organization, @Nullable Project project,
		OrgGrants orgGrants, boolean declined) {

	Invitation invitation() {
		Invitation invitation = (this.project != null)
				? new ProjectInvitation(this.header, this.project.reference(), this.orgGrants.roles())
				: new OrgInvitation(this.header, this.organization.reference(), this.orgGrants);
		if (this.declined) {
			invitation.decline();
		}
		return invitation;
	}

}
