package io.mockatlas.state;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings for the state at the start.
 *
 * @param seed path of a YAML or JSON file with the state to load when the server starts
 * without kept state; the sandbox if not set
 */
@ConfigurationProperties("mockatlas")
record SeedProperties(@Nullable String seed) {
}
