/**
 * Controllers of Atlas's endpoints for teams.
 */
@NullMarked
package io.mockatlas.api.team;

import org.jspecify.annotations.NullMarked;
