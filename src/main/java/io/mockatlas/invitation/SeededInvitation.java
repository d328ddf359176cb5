package io.mockatlas.invitation;

import java.time.Instant;

import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Project;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of a seed.
 *
 * @param draft id, person, inviter and dates
 * @param organization the organization invited to, or that of the project
 * @param project the project invited to; null where it is the organization
 * @param terms what is offered; to a project, roles on it alone
 * @param declined whether the person said no
 */
public record SeededInvitation(Draft draft, Organization organization, @Nullable Project project, OrgTerms terms,
		boolean declined) {

	boolean isPendingAt(Instant now) {
		return !this.declined && !this.draft.validity().isExpiredAt(now);
	}

	Invitation invitation() {
		Invitation invitation = (this.project != null)
				? new ProjectInvitation(this.draft, this.project.reference(), this.terms.roles())
				: new OrgInvitation(this.draft, this.organization.reference(), this.terms);
		if (this.declined) {
			invitation.decline();
		}
		return invitation;
	}

	InvitationFacts facts() {
		return InvitationFacts.of(invitation());
	}

}
