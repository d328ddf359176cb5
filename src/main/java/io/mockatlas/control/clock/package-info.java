/**
 * Domain time, which tests can change. Authentication uses system time.
 */
@NullMarked
package io.mockatlas.control.clock;

import org.jspecify.annotations.NullMarked;
