package io.mockatlas.invitation;

import java.time.Instant;

import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Project;
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

	boolean isPendingAt(Instant now) {
		return !this.declined && !this.header.validity().isExpiredAt(now);
	}

	Invitation invitation() {
		Invitation invitation = (this.project != null)
				? new ProjectInvitation(this.header, this.project.reference(), this.orgGrants.roles())
				: new OrgInvitation(this.header, this.organization.reference(), this.orgGrants);
		if (this.declined) {
			invitation.decline();
		}
		return invitation;
	}

	InvitationSnapshot facts() {
		return InvitationSnapshot.of(invitation());
	}

}
