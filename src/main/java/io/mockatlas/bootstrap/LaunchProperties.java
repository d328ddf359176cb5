package io.mockatlas.bootstrap;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the server process.
 *
 * @param portFile path of a file. The server writes its port to the file once it is
 * ready. Set it with {@code server.port=0}.
 * @param parentPid process ID to watch. The server exits when that process exits, even if
 * it is killed. Set it in test runs, so that a killed run leaves no server behind.
 * @param shutdownDelay time for which a server that is asked to end still accepts
 * requests, while its readiness is 503. Set it behind a load balancer to longer than the
 * interval of its health checks.
 */
@ConfigurationProperties("mockatlas")
record LaunchProperties(@Nullable String portFile, @Nullable Long parentPid,
		@DefaultValue("0s") Duration shutdownDelay) {
}
