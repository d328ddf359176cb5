/**
 * Controllers of Atlas's endpoints for projects.
 */
@NullMarked
package io.mockatlas.api.project;

import org.jspecify.annotations.NullMarked;
