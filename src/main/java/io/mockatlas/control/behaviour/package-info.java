/**
 * What is known of this server's behaviours, as the code says it.
 */
@NullMarked
package io.mockatlas.control.behaviour;

import org.jspecify.annotations.NullMarked;
