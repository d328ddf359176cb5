package io.mockatlas.bootstrap;

import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.catalina.connector.Connector;

import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * URL of this server for callers on the same machine.
 */
@Component
public class ServerUrl implements ApplicationListener<WebServerInitializedEvent> {

	private final ServerProperties server;

	private volatile int port;

	private volatile int tlsPort;

	public ServerUrl(ServerProperties server) {
		this.server = server;
	}

	@Override
	public void onApplicationEvent(WebServerInitializedEvent event) {
		if (event.getApplicationContext().getServerNamespace() == null) {
			this.port = event.getWebServer().getPort();
			this.tlsPort = tlsPort(event.getWebServer());
		}
	}

	/**
	 * Returns the port, once the server listens.
	 * @return the port; 0 or less if nothing listens
	 */
	int port() {
		return this.port;
	}

	/**
	 * Returns the port for TLS, once the server listens.
	 * @return the port; 0 or less without TLS
	 */
	int tlsPort() {
		return this.tlsPort;
	}

	/**
	 * Returns the URL for TLS, once the server listens.
	 * @return a URL without a trailing slash
	 */
	String tlsUrl() {
		return "https://" + host() + ":" + this.tlsPort;
	}

	/**
	 * Returns the URL for TLS by the host that a caller uses.
	 * @param callersUrl the URL of the server as a caller has it
	 * @return a URL without a trailing slash; empty without TLS
	 */
	public Optional<String> tlsUrl(String callersUrl) {
		if (this.tlsPort <= 0) {
			return Optional.empty();
		}
		return Optional.of((callersUrl.startsWith("https:")) ? callersUrl
				: UriComponentsBuilder.fromUriString(callersUrl).scheme("https").port(this.tlsPort).toUriString());
	}

	/**
	 * Returns whether the server is reachable only from this machine.
	 */
	boolean isLoopback() {
		InetAddress address = this.server.getAddress();
		return address != null && address.isLoopbackAddress();
	}

	/**
	 * Returns the URL, once the server listens.
	 * @return a URL without a trailing slash
	 */
	@Override
	public String toString() {
		return (this.port == this.tlsPort) ? tlsUrl() : "http://" + host() + ":" + this.port;
	}

	private static int tlsPort(WebServer server) {
		return Stream.of(server)
			.filter(TomcatWebServer.class::isInstance)
			.flatMap((tomcat) -> Stream.of(((TomcatWebServer) tomcat).getTomcat().getService().findConnectors()))
			.filter(Connector::getSecure)
			.mapToInt(Connector::getLocalPort)
			.findFirst()
			.orElse(0);
	}

	private String host() {
		InetAddress address = this.server.getAddress();
		if (address == null || address.isAnyLocalAddress()) {
			return "127.0.0.1";
		}
		String host = address.getHostAddress();
		return (host.contains(":")) ? "[" + host + "]" : host;
	}

}
