package io.mockatlas.launch;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of how the server says that it is there.
 *
 * @param portFile a file to write the port to once the server is ready
 * @param seed the file whose state was asked for; without it there is the sandbox, whose
 * keys the banner shows
 */
@ConfigurationProperties("mockatlas")
record LaunchProperties(@Nullable String portFile, @Nullable String seed) {
}
