package io.mockatlas.organization;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.UserId;

/**
 * Listener for the creation of organizations by callers of other organizations. Listeners
 * do not depend on their order, and may reject the organization by an
 * {@link io.mockatlas.error.AtlasException}.
 */
public interface OrganizationListener {

	/**
	 * Called in the transaction that creates the organization with an owner.
	 * @param created the new organization
	 * @param creator the organization of the caller
	 * @param owner the user to make owner
	 */
	void onOrganizationCreated(Organization created, OrgId creator, UserId owner);

}
