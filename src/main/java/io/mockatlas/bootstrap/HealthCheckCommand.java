package io.mockatlas.bootstrap;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * The {@code healthcheck} command: checks whether a running server is ready, for images
 * without curl.
 */
final class HealthCheckCommand {

	private static final int TIMEOUT_MILLIS = 3000;

	private HealthCheckCommand() {
	}

	static int run(RunningServer server, PrintStream out, PrintStream err) {
		try {
			URI readiness = URI.create(server.baseUrl() + "/actuator/health/readiness");
			HttpURLConnection connection = (HttpURLConnection) readiness.toURL().openConnection();
			connection.setConnectTimeout(TIMEOUT_MILLIS);
			connection.setReadTimeout(TIMEOUT_MILLIS);
			int status = connection.getResponseCode();
			if (status == HttpURLConnection.HTTP_OK) {
				out.println("ready");
				return 0;
			}
			err.println("mock-atlas: not ready: " + readiness + " answers " + status);
		}
		catch (IOException | IllegalArgumentException ex) {
			err.println("mock-atlas: not ready: " + ex);
		}
		return 1;
	}

}
