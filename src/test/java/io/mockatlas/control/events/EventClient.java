package io.mockatlas.control.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Client of a stream of events, on a connection of its own.
 */
final class EventClient implements AutoCloseable {

	private static final int TIMEOUT_MILLIS = 60_000;

	private final Socket socket;

	private final BufferedReader in;

	private final List<String> head = new ArrayList<>();

	EventClient(int port, String query, String... headers) throws IOException {
		this.socket = new Socket("127.0.0.1", port);
		this.socket.setSoTimeout(TIMEOUT_MILLIS);
		String lines = (headers.length > 0) ? String.join("\r\n", headers) + "\r\n" : "";
		this.socket.getOutputStream()
			.write(("GET /_mockatlas/events" + query + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n")
				.getBytes(StandardCharsets.UTF_8));
		this.in = new BufferedReader(new InputStreamReader(this.socket.getInputStream(), StandardCharsets.UTF_8));
		for (String line = this.in.readLine(); line != null && !line.isEmpty(); line = this.in.readLine()) {
			this.head.add(line);
		}
	}

	List<String> head() {
		return this.head;
	}

	/**
	 * Returns the data of the next event with a name, and skips others.
	 */
	String await(String name) throws IOException {
		for (String line = this.in.readLine(); line != null; line = this.in.readLine()) {
			if (line.equals("event: " + name)) {
				String next = this.in.readLine();
				return (next.startsWith("id: ")) ? next.substring(4) + " " + this.in.readLine().substring(6)
						: next.substring(6);
			}
		}
		throw new IOException("The stream ended before the event " + name);
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
