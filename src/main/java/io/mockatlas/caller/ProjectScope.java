package io.mockatlas.caller;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Project that a request names, with its organization.
 *
 * @param project the project
 * @param org the organization, or null if the project does not exist
 */
public record ProjectScope(ProjectId project, @Nullable OrgId org) {

}
