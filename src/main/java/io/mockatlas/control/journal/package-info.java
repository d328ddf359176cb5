/**
 * Request journal: the latest exchanges with clients, for listing and verification.
 * Everything but the recorded exchanges is derived on demand.
 */
@NullMarked
package io.mockatlas.control.journal;

import org.jspecify.annotations.NullMarked;
