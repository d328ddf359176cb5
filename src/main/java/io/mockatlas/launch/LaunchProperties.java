package io.mockatlas.launch;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of how the server says that it is there.
 *
 * @param portFile a file to write the port to once the server is ready
 */
@ConfigurationProperties("mockatlas")
record LaunchProperties(@Nullable String portFile) {
}
