package io.mockatlas.bootstrap;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

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
			if (connection instanceof HttpsURLConnection https) {
				withoutVerification(https);
			}
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

	/**
	 * Accepts every certificate: the check has no secret to protect, and the certificate
	 * may be for another name than that by which this machine reaches the server.
	 */
	private static void withoutVerification(HttpsURLConnection connection) throws IOException {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { new UncheckedCertificates() }, null);
			connection.setSSLSocketFactory(context.getSocketFactory());
			connection.setHostnameVerifier((host, session) -> true);
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(ex);
		}
	}

	private static final class UncheckedCertificates implements X509TrustManager {

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}

	}

}
