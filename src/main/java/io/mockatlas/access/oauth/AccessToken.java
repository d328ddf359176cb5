package io.mockatlas.access.oauth;

import java.time.Instant;

import io.mockatlas.access.ClientId;
import io.mockatlas.access.SecretId;

/**
 * What a token says.
 *
 * @param id the id of the token
 * @param client who may call with it
 * @param secret the secret that it was given for: the token ends with it
 * @param expiresAt when it ends anyway
 */
record AccessToken(String id, ClientId client, SecretId secret, Instant expiresAt) {
}
