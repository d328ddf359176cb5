/**
 * Controllers of Atlas's endpoints for organizations.
 */
@NullMarked
package io.mockatlas.api.organization;

import org.jspecify.annotations.NullMarked;
