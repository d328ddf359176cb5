/**
 * Organizations of one's own, for tests that run beside others.
 */
@NullMarked
package io.mockatlas.control.organizations;

import org.jspecify.annotations.NullMarked;
