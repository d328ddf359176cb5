package io.mockatlas.invitation;

import java.util.List;

import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Project;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for invitations of a seed: their ids, dates and offers are as written, and no
 * rule is asked.
 */
@Service
@Transactional
public class SeededInvitations {

	private final InvitationRepository invitations;

	private final PendingInvitations pending;

	private final InvitationBook book;

	private final Acceptance acceptance;

	SeededInvitations(InvitationRepository invitations, PendingInvitations pending, InvitationBook book,
			Acceptance acceptance) {
		this.invitations = invitations;
		this.pending = pending;
		this.book = book;
		this.acceptance = acceptance;
	}

	/**
	 * Adds an invitation to an organization.
	 */
	public void add(Draft draft, Organization organization, OrgTerms terms) {
		this.invitations.save(new OrgInvitation(draft, organization, terms));
	}

	/**
	 * Adds an invitation to a project, and nothing with it.
	 */
	public void add(Draft draft, Project project, List<String> roles) {
		this.invitations.save(new ProjectInvitation(draft, project, roles));
	}

	/**
	 * Lets somebody be a member who has accepted.
	 * @return their invitations, which are gone
	 */
	public List<InvitationId> accept(InvitationId id) {
		Invitation invitation = get(id);
		return this.acceptance.accept(invitation.organization(), invitation)
			.invitations()
			.stream()
			.<InvitationId>map(Invitation::id)
			.toList();
	}

	/**
	 * Marks an invitation as declined, and no other with it.
	 */
	public void decline(InvitationId id) {
		get(id).decline();
	}

	/**
	 * Tells of an invitation that came in, if it stands.
	 */
	public void announce(InvitationId id) {
		Invitation invitation = get(id);
		if (this.pending.isPending(invitation)) {
			this.book.announce(InvitationEvent.Seeded::new, invitation);
		}
	}

	private Invitation get(InvitationId id) {
		return this.invitations.findById(id).orElseThrow(() -> PendingInvitations.unknown(id));
	}

}
