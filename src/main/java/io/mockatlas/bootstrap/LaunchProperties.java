package io.mockatlas.bootstrap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the server process.
 *
 * @param portFile path of a file. The server writes its port to the file once it is
 * ready. Set it with {@code server.port=0}.
 * @param parentPid process ID to watch. The server exits when that process exits, even if
 * it is killed. Set it in test runs, so that a killed run leaves no server behind.
 */
@ConfigurationProperties("mockatlas")
record LaunchProperties(@Nullable String portFile, @Nullable Long parentPid) {
}
