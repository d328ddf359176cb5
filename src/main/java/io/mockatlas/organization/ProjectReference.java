package io.mockatlas.organization;

import io.mockatlas.objectid.ProjectId;

/**
 * Reference to a project.
 *
 * @param id the ID
 * @param name the name
 * @param organization the organization that owns the project
 */
public record ProjectReference(ProjectId id, String name, OrgReference organization) {
}
