package io.mockatlas.invitation;

import java.time.Instant;

import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Project;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of a seed.
 *
 * @param header id, person, inviter and dates
 * @param organization the organization invited to, or that of the project
 * @param project the project invited to; null where it is the organization
 * @param orgGrants what is offered; to a project, roles on it alone
 * @param declined whether the person said no
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
