package io.mockatlas.tomcat;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.stereotype.Component;

/**
 * Settings of every connector.
 */
@Component
public class ConnectorSettings implements TomcatConnectorCustomizer {

	/**
	 * Maximum time without a byte of a request body. {@link RequestBodyFilter} limits the
	 * time for the whole body.
	 */
	private static final int IDLE_MILLIS = 5_000;

	/**
	 * Maximum size of trailers in bytes. No operation uses any; Tomcat takes 0 for no
	 * limit.
	 */
	private static final int TRAILERS = 16;

	/**
	 * Size of a connection's send buffer in bytes. A client that does not read its
	 * response holds a thread only if the response is larger.
	 */
	private static final int SEND_BUFFER = 256 * 1024;

	@Override
	public void customize(Connector connector) {
		connector.setAllowTrace(true);
		// The firewall checks encoded slashes, which are valid in some paths.
		connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
		// Forms are no parameters: Tomcat would read the body without a limit of the
		// time.
		connector.setParseBodyMethods("");
		if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
			http.setUseKeepAliveResponseHeader(false);
			http.setProperty("socket.txBufSize", String.valueOf(SEND_BUFFER));
			http.setDisableUploadTimeout(false);
			http.setConnectionUploadTimeout(IDLE_MILLIS);
			// Extensions of chunks and trailers could arrive a byte at a time for hours.
			http.setMaxExtensionSize(0);
			http.setMaxTrailerSize(TRAILERS);
			// UnreadBodyValve reads the rest of a body.
			http.setMaxSwallowSize(0);
		}
	}

}
