/**
 * Organizations of one's own, for tests that run beside others.
 */
@NullMarked
package io.mockatlas.control.orgs;

import org.jspecify.annotations.NullMarked;
