/**
 * OAuth 2.0 as Atlas speaks it: a service account gets a token for its client id and one
 * of its secrets, gives it back when it likes, and calls with it. All that the package
 * above knows of it is a {@link io.mockatlas.access.AuthenticationMethod}.
 */
@NullMarked
package io.mockatlas.access.oauth;

import org.jspecify.annotations.NullMarked;
