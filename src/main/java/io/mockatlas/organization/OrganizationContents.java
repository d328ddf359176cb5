package io.mockatlas.organization;

import io.mockatlas.objectid.OrgId;

/**
 * Contents of organizations that a module stores, for their deletion. Foreign keys delete
 * the rows that refer to deleted ones, so the order of implementations does not matter.
 * Called with the locks on the rows of the organizations.
 */
public interface OrganizationContents {

	/**
	 * Deletes the contents of all organizations.
	 */
	void deleteAll();

	/**
	 * Deletes the contents of one organization.
	 * @param org the organization
	 */
	void deleteOf(OrgId org);

}
