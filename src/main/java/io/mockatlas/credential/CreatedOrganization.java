package io.mockatlas.credential;

import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.Organization;
import org.jspecify.annotations.Nullable;

/**
 * Newly created organization with its credentials.
 *
 * @param organization the organization
 * @param owner the owner, or null if there is none
 * @param key the API key, or null if there is none
 * @param account the service account, or null if there is none
 */
public record CreatedOrganization(Organization organization, @Nullable UserId owner, @Nullable NewApiKey key,
		@Nullable NewServiceAccount account) {
}
