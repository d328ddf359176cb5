/**
 * Catalog of this server's behaviours and their evidence, read from the code.
 */
@NullMarked
package io.mockatlas.control.behaviour;

import org.jspecify.annotations.NullMarked;
