/**
 * HTTP Digest as Atlas speaks it: the challenge, the nonces in it, and the check of the
 * credentials that answer it.
 */
@NullMarked
package io.mockatlas.access.digest;

import org.jspecify.annotations.NullMarked;
