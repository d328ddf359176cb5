/**
 * Fault injection: errors, delays and broken connections for the calls that a document
 * selects.
 */
@NullMarked
package io.mockatlas.control.faults;

import org.jspecify.annotations.NullMarked;
