package io.mockatlas.bootstrap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of how the server says that it is there, and how long it stays.
 *
 * @param portFile a file to write the port to once the server is ready
 * @param parentPid a process with which the server ends, however that one ends
 */
@ConfigurationProperties("mockatlas")
record LaunchProperties(@Nullable String portFile, @Nullable Long parentPid) {
}
