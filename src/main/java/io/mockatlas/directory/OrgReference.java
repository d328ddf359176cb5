package io.mockatlas.directory;

/**
 * Reference to an organization.
 *
 * @param id the ID
 * @param name the name
 */
public record OrgReference(OrgId id, String name) {
}
