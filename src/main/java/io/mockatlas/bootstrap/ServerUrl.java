package io.mockatlas.bootstrap;

import java.net.InetAddress;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Where this server is found by a caller on this machine.
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
	 * The port, once the server listens.
	 * @return the port; 0 or less where nothing listens
	 */
	int port() {
		return this.port;
	}

	/**
	 * Whether nobody else can reach the server.
	 */
	boolean isLoopback() {
		InetAddress address = this.server.getAddress();
		return address != null && address.isLoopbackAddress();
	}

	/**
	 * The URL, once the server listens.
	 * @return a URL without a slash at its end
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
