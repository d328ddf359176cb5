package io.mockatlas.seed;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of what exists at the start.
 *
 * @param seed path of a YAML or JSON file that says what exists when the server starts
 * without kept state. Without it that is the sandbox.
 */
@ConfigurationProperties("mockatlas")
record SeedProperties(@Nullable String seed) {
}
