package io.mockatlas.directory;

/**
 * A project as others refer to it.
 *
 * @param id its id
 * @param name its name
 * @param organization the organization that owns it
 */
public record ProjectReference(ProjectId id, String name, OrgReference organization) {
}
