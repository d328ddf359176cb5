package io.mockatlas.access;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * A project that a request names, and the organization to which it belongs.
 *
 * @param project the project
 * @param org its organization; null if there is no such project
 */
public record ProjectScope(ProjectId project, @Nullable OrgId org) {

}
