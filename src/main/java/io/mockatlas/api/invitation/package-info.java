/**
 * Controllers of Atlas's endpoints for invitations.
 */
@NullMarked
package io.mockatlas.api.invitation;

import org.jspecify.annotations.NullMarked;
