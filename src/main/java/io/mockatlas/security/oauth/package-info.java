/**
 * OAuth 2.0 as in Atlas: a service account requests a token with its client ID and one of
 * its secrets, calls with the token, and may revoke it. The parent package depends only
 * on {@link io.mockatlas.security.AuthenticationMethod}.
 */
@NullMarked
package io.mockatlas.security.oauth;

import org.jspecify.annotations.NullMarked;
