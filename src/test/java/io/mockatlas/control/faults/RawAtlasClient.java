package io.mockatlas.control.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.Key;

/**
 * Client that reads a response from a raw connection until the server closes it. It does
 * not validate responses, since faults send responses that no operation sends.
 *
 * @param atlas the client that receives the challenges
 */
record RawAtlasClient(AtlasClient atlas) {

	private static final int TIMEOUT_MILLIS = 10_000;

	/**
	 * Sends a signed request with {@code Connection: close} and reads until the server
	 * closes the connection.
	 */
	String send(Key key, String method, String target) throws IOException {
		return send(method, target, authorization(key, method, target), "Connection: close\r\n");
	}

	/**
	 * Sends a signed request without {@code Connection: close}, so that only a fault
	 * closes the connection.
	 */
	String sendKeptAlive(Key key, String method, String target) throws IOException {
		return send(method, target, authorization(key, method, target), "");
	}

	String send(String method, String target, String authorization, String headers) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.atlas.port())) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			String accept = (target.contains("/v2")) ? AtlasClient.V2_ACCEPT : "application/json";
			socket.getOutputStream()
				.write("%s %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nAuthorization: %s\r\n%s\r\n"
					.formatted(method, target, accept, authorization, headers)
					.getBytes(StandardCharsets.ISO_8859_1));
			return readToEnd(socket.getInputStream());
		}
	}

	String authorization(Key key, String method, String target) {
		String nonce = AtlasClient.nonce(this.atlas.sendUnsigned(method, target, null));
		return AtlasClient.authorization(key, method, target, nonce, 1);
	}

	private static String readToEnd(InputStream in) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			in.transferTo(bytes);
		}
		catch (SocketException ex) {
			// The server reset the connection. Return the bytes read so far.
		}
		return bytes.toString(StandardCharsets.UTF_8).replaceAll("Date: [^\r]*\r\n", "").replace("\r", "");
	}

}
