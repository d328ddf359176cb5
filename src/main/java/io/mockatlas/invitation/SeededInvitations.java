package io.mockatlas.invitation;

import java.util.List;

import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Project;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for invitations of a seed: their ids, dates and offers are as written, no rule
 * is asked and nobody is told.
 */
@Service
@Transactional
public class SeededInvitations {

	private final InvitationRepository invitations;

	private final Acceptance acceptance;

	SeededInvitations(InvitationRepository invitations, Acceptance acceptance) {
		this.invitations = invitations;
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
	 */
	public void accept(InvitationId id) {
		Invitation invitation = get(id);
		this.acceptance.accept(invitation.organization(), invitation);
	}

	/**
	 * Marks an invitation as declined, and no other with it.
	 */
	public void decline(InvitationId id) {
		get(id).decline();
	}

	private Invitation get(InvitationId id) {
		return this.invitations.findById(id).orElseThrow(() -> PendingInvitations.unknown(id));
	}

}
