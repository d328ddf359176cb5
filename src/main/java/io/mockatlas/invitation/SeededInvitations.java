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

	SeededInvitations(InvitationRepository invitations) {
		this.invitations = invitations;
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

}
