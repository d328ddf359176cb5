package io.mockatlas.state;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings for the state at the start.
 *
 * @param seed path of a seed file that replaces the sandbox. The server reads it when it
 * starts without stored state.
 */
@ConfigurationProperties("mockatlas")
record SeedProperties(@Nullable String seed) {
}
