package io.mockatlas.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * HTTP client of the control API of one server, with JSON bodies. It records the changes
 * that {@link #undoChanges} undoes.
 */
final class ControlCalls {

	/**
	 * Request timeout. It exceeds the longest wait for an expected request.
	 */
	private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(90);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final URI baseUrl;

	private final @Nullable String token;

	private final Supplier<String> state;

	private final AtomicReference<@Nullable ClockSetting> clockBefore = new AtomicReference<>();

	private final AtomicBoolean faultsChanged = new AtomicBoolean();

	/**
	 * Creates a client of a server.
	 * @param baseUrl the base URL of the server
	 * @param token the token of the control API, if the server requires one
	 * @param state describes the server when it does not respond
	 */
	ControlCalls(URI baseUrl, @Nullable String token, Supplier<String> state) {
		this.baseUrl = baseUrl;
		this.token = token;
		this.state = state;
	}

	URI baseUrl() {
		return this.baseUrl;
	}

	/**
	 * Sends a request that must succeed.
	 * @param method the HTTP method
	 * @param path the path after {@code /_mockatlas}
	 * @param body the body, in the form that {@link Json#write} accepts
	 * @return the response
	 * @throws MockAtlasException if the response is an error
	 */
	ControlResponse succeed(String method, String path, @Nullable Map<String, ?> body) {
		ControlResponse answer = call(method, path, (body != null) ? Json.write(body) : null);
		if (!answer.isSuccess()) {
			throw new MockAtlasException(describe(method, path, answer));
		}
		return answer;
	}

	/**
	 * Undoes changes to the clock and the faults, if there were any: restores the clock
	 * to its setting before the first change, and removes all faults.
	 */
	void undoChanges() {
		ClockSetting before = this.clockBefore.get();
		if (before != null) {
			succeed("DELETE", "/clock", null);
			if (!before.followsSystemTime()) {
				succeed("PUT", "/clock", before.change());
			}
			this.clockBefore.set(null);
		}
		if (this.faultsChanged.get()) {
			succeed("DELETE", "/faults", null);
		}
	}

	/**
	 * Sends a request.
	 * @param method the HTTP method
	 * @param path the path after {@code /_mockatlas}
	 * @param body the body
	 * @return the response, whatever its status
	 * @throws MockAtlasException if there is no response
	 */
	ControlResponse call(String method, String path, @Nullable String body) {
		if (!path.startsWith("/")) {
			throw new MockAtlasException("A path under /_mockatlas begins with a slash, unlike \"" + path + "\".");
		}
		boolean movesClock = path.equals("/clock") && List.of("PUT", "DELETE").contains(method);
		ClockSetting before = (movesClock && this.clockBefore.get() == null) ? clock() : null;
		ControlResponse answer = send(method, path, body);
		if (answer.isSuccess() && before != null) {
			this.clockBefore.compareAndSet(null, before);
		}
		if (answer.isSuccess() && path.equals("/faults") && List.of("PUT", "POST", "DELETE").contains(method)) {
			this.faultsChanged.set(!method.equals("DELETE"));
		}
		return answer;
	}

	private @Nullable ClockSetting clock() {
		ControlResponse answer = send("GET", "/clock", null);
		return (answer.isSuccess()) ? ClockSetting.of(Json.object(answer.body())) : null;
	}

	private ControlResponse send(String method, String path, @Nullable String body) {
		BodyPublisher sent = (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody();
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.baseUrl + "/_mockatlas" + path))
			.timeout(REQUEST_TIMEOUT)
			.method(method, sent)
			.header("Content-Type", "application/json");
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		try {
			HttpResponse<String> response = this.client.send(request.build(), BodyHandlers.ofString());
			return new ControlResponse(response.statusCode(), response.body());
		}
		catch (IOException ex) {
			throw new MockAtlasException(
					"No response from mock-atlas at " + this.baseUrl + " (" + ex + "). " + this.state.get(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MockAtlasException("Interrupted while waiting for " + this.baseUrl + ".", ex);
		}
	}

	static String describe(String method, String path, ControlResponse answer) {
		return method + " /_mockatlas" + path + " returned " + answer.status() + ": " + answer.detail();
	}

}
