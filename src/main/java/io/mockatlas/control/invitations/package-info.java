/**
 * Lifecycle of sent invitations: acceptance, decline and expiry.
 */
@NullMarked
package io.mockatlas.control.invitations;

import org.jspecify.annotations.NullMarked;
