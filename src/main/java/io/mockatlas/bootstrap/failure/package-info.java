/**
 * Why the server cannot start, in one line on standard error for everything that a user
 * can mend.
 */
@NullMarked
package io.mockatlas.bootstrap.failure;

import org.jspecify.annotations.NullMarked;
