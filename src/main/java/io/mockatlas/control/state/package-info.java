/**
 * Operations on the whole state: export, import, reset and snapshots.
 */
@NullMarked
package io.mockatlas.control.state;

import org.jspecify.annotations.NullMarked;
