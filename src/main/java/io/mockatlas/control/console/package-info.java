/**
 * Console: a web page that uses the control API alone. Its files are resources of this
 * package.
 */
@NullMarked
package io.mockatlas.control.console;

import org.jspecify.annotations.NullMarked;
