package io.mockatlas.state;

import io.mockatlas.credential.ApiUserRows;
import io.mockatlas.invitation.InvitationRows;
import io.mockatlas.organization.OrganizationRows;
import io.mockatlas.organization.ProjectRows;
import io.mockatlas.user.UserRows;

import org.springframework.stereotype.Component;

/**
 * Counter of all objects.
 */
@Component
class StateCounter {

	private final OrganizationRows organizations;

	private final ProjectRows projects;

	private final UserRows users;

	private final ApiUserRows apiUsers;

	private final InvitationRows invitations;

	StateCounter(OrganizationRows organizations, ProjectRows projects, UserRows users, ApiUserRows apiUsers,
			InvitationRows invitations) {
		this.organizations = organizations;
		this.projects = projects;
		this.users = users;
		this.apiUsers = apiUsers;
		this.invitations = invitations;
	}

	StateCounts count() {
		return new StateCounts(this.organizations.count(), this.projects.count(), this.users.count(),
				this.apiUsers.countKeys(), this.apiUsers.countServiceAccounts(), this.invitations.count());
	}

}
