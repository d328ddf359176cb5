package io.mockatlas.access;

import org.jspecify.annotations.Nullable;

/**
 * A service account that has just been made.
 *
 * @param account the account
 * @param secret its first secret, unless it has none
 */
public record NewServiceAccount(ServiceAccount account, @Nullable NewSecret secret) {
}
