/**
 * Organizations for single tests, which allow tests to run in parallel.
 */
@NullMarked
package io.mockatlas.control.organizations;

import org.jspecify.annotations.NullMarked;
