package io.mockatlas.bootstrap;

import java.net.InetAddress;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * URL of this server for callers on the same machine.
 */
@Component
public class ServerUrl implements ApplicationListener<WebServerInitializedEvent> {

	private final ServerProperties server;

	private volatile int port;

	public ServerUrl(ServerProperties server) {
		this.server = server;
	}

	@Override
	public void onApplicationEvent(WebServerInitializedEvent event) {
		if (event.getApplicationContext().getServerNamespace() == null) {
			this.port = event.getWebServer().getPort();
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
		return "http://" + host() + ":" + this.port;
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
