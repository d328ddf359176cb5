package io.mockatlas.bootstrap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the server process.
 *
 * @param portFile a file to write the port to once the server is ready
 * @param parentPid the id of a process to watch; the server exits when that process
 * exits, even if it is killed
 */
@ConfigurationProperties("mockatlas")
record LaunchProperties(@Nullable String portFile, @Nullable Long parentPid) {
}
