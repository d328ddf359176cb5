package io.mockatlas.tomcat;

import jakarta.servlet.ServletRequest;
import org.apache.catalina.connector.Request;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 of Tomcat, whose requests give access to their connections. Tomcat creates it
 * by its name.
 */
public final class ConnectionProtocol extends Http11NioProtocol {

	private static final String CONNECTION = ConnectionProtocol.class.getName();

	/**
	 * Number of the note on a request; Tomcat itself uses the first ones of 32.
	 */
	private static final int NOTE = 31;

	/**
	 * Stores the connection of a request for {@link #connection(ServletRequest)}.
	 */
	static void store(Request request) {
		if (request.getCoyoteRequest().getNote(NOTE) instanceof ConnectionProcessor processor) {
			request.setAttribute(CONNECTION, processor.connection());
		}
	}

	/**
	 * Returns the connection that was stored for a request, or null.
	 */
	static @Nullable SocketWrapperBase<?> connection(ServletRequest request) {
		return (request.getAttribute(CONNECTION) instanceof SocketWrapperBase<?> connection) ? connection : null;
	}

	@Override
	protected Processor createProcessor() {
		return new ConnectionProcessor(this, getAdapter());
	}

	/**
	 * Processor of the requests of a connection.
	 */
	private static final class ConnectionProcessor extends Http11Processor {

		private ConnectionProcessor(ConnectionProtocol protocol, Adapter adapter) {
			super(protocol, adapter);
			this.request.setNote(NOTE, this);
		}

		private SocketWrapperBase<?> connection() {
			return getSocketWrapper();
		}

	}

}
