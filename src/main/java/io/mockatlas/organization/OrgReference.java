package io.mockatlas.organization;

import io.mockatlas.objectid.OrgId;

/**
 * Reference to an organization.
 *
 * @param id the ID
 * @param name the name
 */
public record OrgReference(OrgId id, String name) {
}
