package io.mockatlas.state;

import java.util.Collection;
import java.util.List;

import io.mockatlas.invitation.InvitationRows;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.OrganizationContents;
import io.mockatlas.organization.OrganizationRows;
import io.mockatlas.persistence.jpa.JoinedEntities;
import io.mockatlas.user.UserRows;

import org.springframework.stereotype.Component;

/**
 * Deletion of state. Rows of organizations that remain are kept, so that concurrent
 * requests that wait for a row's lock find the row.
 */
@Component
class StateDeletion {

	private final OrganizationRows organizations;

	private final List<OrganizationContents> contents;

	private final UserRows users;

	private final InvitationRows invitations;

	StateDeletion(OrganizationRows organizations, List<OrganizationContents> contents, UserRows users,
			InvitationRows invitations) {
		this.organizations = organizations;
		this.contents = contents;
		this.users = users;
		this.invitations = invitations;
	}

	/**
	 * Deletes the contents of all organizations, and all organizations except the given
	 * ones.
	 */
	void deleteAll(Collection<OrgId> retained) {
		JoinedEntities.flush();
		this.organizations.lockAll();
		this.contents.forEach(OrganizationContents::deleteAll);
		this.users.deleteAll();
		this.organizations.deleteExcept(retained);
		JoinedEntities.clear();
	}

	/**
	 * Deletes the contents of one organization, if it exists, and the accounts that no
	 * other organization uses.
	 */
	void deleteContents(OrgId org) {
		JoinedEntities.flush();
		if (!this.organizations.lock(org)) {
			return;
		}
		this.users.deleteUnusedElsewhere(org, this.invitations.userIds(org));
		this.contents.forEach((contents) -> contents.deleteOf(org));
		JoinedEntities.clear();
	}

	/**
	 * Deletes one organization and everything in it.
	 * @return false if the organization does not exist
	 */
	boolean deleteOrganization(OrgId org) {
		deleteContents(org);
		boolean isDeleted = this.organizations.delete(org);
		JoinedEntities.clear();
		return isDeleted;
	}

}
