package io.mockatlas.tomcat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.core.StandardHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BodyDeadlines} in a Tomcat that waits an hour for each byte.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class BodyDeadlinesTests {

	private static final int HOUR = 3_600_000;

	private static final String HEAD = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

	private final BodyDeadlines deadlines = new BodyDeadlines();

	private final Reader reader = new Reader();

	private WebServer server;

	@BeforeEach
	void start() {
		TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
		factory.setProtocol(ConnectionProtocol.class.getName());
		factory.addConnectorCustomizers((connector) -> {
			ConnectionProtocol protocol = (ConnectionProtocol) connector.getProtocolHandler();
			protocol.setDisableUploadTimeout(false);
			protocol.setConnectionUploadTimeout(HOUR);
		});
		factory.addContextCustomizers((context) -> ((StandardHost) context.getParent()).setErrorReportValveClass(""));
		factory.addEngineValves(new UnreadBodyValve(new WaitingThreads(8), this.deadlines));
		this.server = factory.getWebServer((context) -> context.addServlet("reader", this.reader).addMapping("/"));
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop();
		this.deadlines.destroy();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "1\r\na\r\n000", "0\r\nX:" })
	void endsReadWithinChunkSizesAndTrailers(String body) throws IOException {
		this.reader.limit = 0;

		try (Socket client = new Socket(InetAddress.getLoopbackAddress(), this.server.getPort())) {
			send(client, HEAD + body);

			assertThat(statusLine(client)).startsWith("HTTP/1.1 408");
		}
	}

	@Test
	void keepsTimeOfNextRequest() throws IOException {
		this.reader.limit = 0;
		try (Socket client = new Socket(InetAddress.getLoopbackAddress(), this.server.getPort())) {
			send(client, HEAD + "1\r\na\r\n0\r\n\r\n");
			assertThat(statusLine(client)).startsWith("HTTP/1.1 200");

			this.reader.limit = HOUR;
			send(client, HEAD + "1\r\n");
			send(client, "a\r\n0\r\n\r\n");
			assertThat(statusLine(client)).startsWith("HTTP/1.1 200");
		}
	}

	private static void send(Socket client, String text) throws IOException {
		client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * Reads a response without a body.
	 */
	private static String statusLine(Socket client) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			head.append((char) client.getInputStream().read());
		}
		return head.toString();
	}

	/**
	 * Servlet that reads the body under a deadline, which has passed if the limit is 0.
	 */
	private final class Reader extends HttpServlet {

		private volatile int limit;

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			Future<?> deadline = BodyDeadlinesTests.this.deadlines.begin(request,
					TimeUnit.MILLISECONDS.toNanos(this.limit));
			try {
				if (this.limit == 0) {
					deadline.get();
				}
				request.getInputStream().readAllBytes();
			}
			catch (IOException ex) {
				boolean timeout = ex instanceof SocketTimeoutException
						|| ex.getCause() instanceof SocketTimeoutException;
				response
					.setStatus((timeout) ? HttpServletResponse.SC_REQUEST_TIMEOUT : HttpServletResponse.SC_BAD_REQUEST);
			}
			catch (InterruptedException | ExecutionException ex) {
				throw new IllegalStateException(ex);
			}
			finally {
				deadline.cancel(false);
			}
		}

	}

}
