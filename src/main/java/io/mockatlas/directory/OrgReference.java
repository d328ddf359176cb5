package io.mockatlas.directory;

/**
 * An organization as others refer to it.
 *
 * @param id its id
 * @param name its name
 */
public record OrgReference(OrgId id, String name) {
}
