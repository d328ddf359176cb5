/**
 * Controllers of Atlas's endpoints for users of organizations, projects and teams.
 */
@NullMarked
package io.mockatlas.api.user;

import org.jspecify.annotations.NullMarked;
