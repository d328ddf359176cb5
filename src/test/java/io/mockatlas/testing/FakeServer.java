package io.mockatlas.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Control API that records requests and returns the given responses. Tests in
 * {@code src/it} use the real one.
 */
final class FakeServer implements AutoCloseable {

	private final HttpServer server;

	private final List<String> calls = new CopyOnWriteArrayList<>();

	private final List<String> tokens = new CopyOnWriteArrayList<>();

	private final Map<String, ControlResponse> answers = new ConcurrentHashMap<>();

	private final AtomicInteger organizations = new AtomicInteger();

	FakeServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	URI url() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	ControlCalls calling() {
		return new ControlCalls(url(), null, () -> "");
	}

	FakeServer answering(String methodAndPath, int status, String body) {
		this.answers.put(methodAndPath, new ControlResponse(status, body));
		return this;
	}

	/**
	 * Returns the method, the path below the control API and the body of each call,
	 * except calls that read the last number of the journal.
	 */
	List<String> calls() {
		return this.calls.stream().filter((call) -> !call.startsWith("GET /requests")).toList();
	}

	List<String> tokens() {
		return this.tokens;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		String call = exchange.getRequestMethod() + " "
				+ exchange.getRequestURI().toString().replaceFirst("^/_mockatlas", "");
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.calls.add((call + " " + body).trim());
		this.tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
		ControlResponse answer = this.answers.getOrDefault(call, answer(call));
		byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(answer.status(), (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private ControlResponse answer(String call) {
		return switch (call) {
			case "POST /orgs" -> new ControlResponse(201, organization());
			case "GET /clock" -> new ControlResponse(200,
					"{\"now\":\"2026-07-28T12:00:00Z\",\"frozen\":false,\"system\":\"2026-07-28T12:00:00Z\"}");
			case "GET /requests?challenges=true&limit=1" ->
				new ControlResponse(200, "{\"requests\":[{\"number\":" + this.calls.size() + "}]}");
			default -> new ControlResponse(204, "");
		};
	}

	private String organization() {
		return """
				{"orgId":"org%s","orgName":"Org","projectId":"project","publicKey":"public","privateKey":"private",
				"clientId":"client","clientSecret":"secret"}""".formatted(this.organizations.incrementAndGet());
	}

}
