/**
 * HTTP Digest as in Atlas: the challenge, its nonces, and the verification of
 * credentials.
 */
@NullMarked
package io.mockatlas.security.digest;

import org.jspecify.annotations.NullMarked;
