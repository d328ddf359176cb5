/**
 * Request journal: the latest exchanges with clients, for listing and verification.
 * Recording does little work during a request; everything else is derived on demand.
 */
@NullMarked
package io.mockatlas.control.journal;

import org.jspecify.annotations.NullMarked;
