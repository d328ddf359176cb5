package io.mockatlas.security.oauth;

import java.time.Instant;

import io.mockatlas.credential.ClientId;
import io.mockatlas.credential.secret.SecretId;

/**
 * Claims of an access token.
 *
 * @param id the ID of the token
 * @param client the client that may call with the token
 * @param secret the secret for which the token was issued; without it, the token is
 * invalid
 * @param expiresAt the time of expiry
 */
record AccessToken(String id, ClientId client, SecretId secret, Instant expiresAt) {
}
