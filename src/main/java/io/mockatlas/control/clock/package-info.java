/**
 * Domain time, which tests move. Sign-in goes with the system's time.
 */
@NullMarked
package io.mockatlas.control.clock;

import org.jspecify.annotations.NullMarked;
