/**
 * Faults that are wanted: answers that Atlas gives on bad days, given to the calls that a
 * document names.
 */
@NullMarked
package io.mockatlas.control.faults;

import org.jspecify.annotations.NullMarked;
