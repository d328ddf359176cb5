package io.mockatlas.credential;

import org.jspecify.annotations.Nullable;

/**
 * Newly created service account.
 *
 * @param account the account
 * @param secret the first secret, or null if there is none
 */
public record NewServiceAccount(ServiceAccount account, @Nullable NewSecret secret) {
}
