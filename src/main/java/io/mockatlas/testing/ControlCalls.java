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
 * Calls of the control API, which speaks JSON. Those to one server are made by one of
 * these, which knows what is to be undone.
 */
final class ControlCalls {

	/**
	 * Longer than the longest wait for what a test expects.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final URI baseUrl;

	private final @Nullable String token;

	private final Supplier<String> state;

	private final AtomicReference<@Nullable ClockSetting> clockBefore = new AtomicReference<>();

	private final AtomicBoolean hasPutFaults = new AtomicBoolean();

	/**
	 * Makes calls to a server.
	 * @param baseUrl where it is
	 * @param token what callers must show, where they must
	 * @param state what is known of the server when it does not answer
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
	 * Makes a call that must succeed.
	 * @param method the method
	 * @param path what follows {@code /_mockatlas}
	 * @param body the body, as {@link Json#write} takes it
	 * @return the answer
	 * @throws MockAtlasException if it is an error
	 */
	ControlAnswer succeed(String method, String path, @Nullable Map<String, ?> body) {
		ControlAnswer answer = call(method, path, (body != null) ? Json.write(body) : null);
		if (!answer.isSuccess()) {
			throw new MockAtlasException(said(method, path, answer));
		}
		return answer;
	}

	/**
	 * Undoes what was done to clock and faults, if anything was: the clock is set again
	 * as it was before it was first moved, faults are taken away.
	 */
	void putBack() {
		ClockSetting before = this.clockBefore.get();
		if (before != null) {
			succeed("DELETE", "/clock", null);
			if (!before.isUntouched()) {
				succeed("PUT", "/clock", before.change());
			}
			this.clockBefore.set(null);
		}
		if (this.hasPutFaults.get()) {
			succeed("DELETE", "/faults", null);
		}
	}

	/**
	 * Makes a call.
	 * @param method the method
	 * @param path what follows {@code /_mockatlas}
	 * @param body the body
	 * @return the answer, whatever it is
	 * @throws MockAtlasException if there is none
	 */
	ControlAnswer call(String method, String path, @Nullable String body) {
		if (!path.startsWith("/")) {
			throw new MockAtlasException("A path under /_mockatlas begins with a slash, unlike \"" + path + "\".");
		}
		boolean movesClock = path.equals("/clock") && List.of("PUT", "DELETE").contains(method);
		ClockSetting before = (movesClock && this.clockBefore.get() == null) ? clock() : null;
		ControlAnswer answer = send(method, path, body);
		if (answer.isSuccess() && before != null) {
			this.clockBefore.compareAndSet(null, before);
		}
		if (answer.isSuccess() && path.equals("/faults") && List.of("PUT", "DELETE").contains(method)) {
			this.hasPutFaults.set(method.equals("PUT"));
		}
		return answer;
	}

	private @Nullable ClockSetting clock() {
		ControlAnswer answer = send("GET", "/clock", null);
		return (answer.isSuccess()) ? ClockSetting.of(Json.object(answer.body())) : null;
	}

	private ControlAnswer send(String method, String path, @Nullable String body) {
		BodyPublisher sent = (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody();
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.baseUrl + "/_mockatlas" + path))
			.timeout(PATIENCE)
			.method(method, sent)
			.header("Content-Type", "application/json");
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		try {
			HttpResponse<String> response = this.client.send(request.build(), BodyHandlers.ofString());
			return new ControlAnswer(response.statusCode(), response.body());
		}
		catch (IOException ex) {
			throw new MockAtlasException(
					"No mock-atlas answers at " + this.baseUrl + " (" + ex + "). " + this.state.get(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MockAtlasException("Interrupted while waiting for " + this.baseUrl + ".", ex);
		}
	}

	static String said(String method, String path, ControlAnswer answer) {
		return method + " /_mockatlas" + path + " was answered with " + answer.status() + ": " + answer.detail();
	}

}
