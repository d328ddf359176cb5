/**
 * The state as a whole: written down, loaded, taken back to the start, and kept under a
 * name.
 */
@NullMarked
package io.mockatlas.control.state;

import org.jspecify.annotations.NullMarked;
