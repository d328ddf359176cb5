package io.mockatlas.invitation;

import java.util.List;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Organizations;
import io.mockatlas.directory.Project;

import org.springframework.context.annotation.Lazy;
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

	private final Organizations organizations;

	SeededInvitations(InvitationRepository invitations, PendingInvitations pending, InvitationBook book,
			@Lazy Acceptance acceptance, @Lazy Organizations organizations) {
		this.invitations = invitations;
		this.pending = pending;
		this.book = book;
		this.acceptance = acceptance;
		this.organizations = organizations;
	}

	/**
	 * All invitations to an organization and to its projects, by id.
	 */
	public List<Invitation> of(OrgId org) {
		return this.invitations.ofAnyKind(org);
	}

	/**
	 * Adds an invitation to an organization.
	 */
	public void add(Draft draft, Organization organization, OrgTerms terms) {
		this.invitations.insert(List.of(new OrgInvitation(draft, organization.reference(), terms)));
	}

	/**
	 * Adds an invitation to a project, and nothing with it.
	 */
	public void add(Draft draft, Project project, List<String> roles) {
		this.invitations.insert(List.of(new ProjectInvitation(draft, project.reference(), roles)));
	}

	/**
	 * Lets somebody be a member who has accepted.
	 * @return their invitations, which are gone
	 */
	public List<InvitationId> accept(InvitationId id) {
		Invitation invitation = get(id);
		Organization organization = this.organizations.findById(invitation.organization().id()).orElseThrow();
		return this.acceptance.accept(organization, invitation)
			.invitations()
			.stream()
			.<InvitationId>map(Invitation::id)
			.toList();
	}

	/**
	 * Marks an invitation as declined, and no other with it.
	 */
	public void decline(InvitationId id) {
		Invitation invitation = get(id);
		invitation.decline();
		this.invitations.update(invitation);
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
