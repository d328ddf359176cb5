package io.mockatlas.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.mockatlas.MockAtlasApplication;
import io.mockatlas.bootstrap.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/**
 * Launcher that starts one server for all tests, because a start takes seconds. Later
 * launches import their seed into it.
 */
final class SharedLauncher implements Launcher {

	static final SharedLauncher INSTANCE = new SharedLauncher();

	private static final String SEED = "--mockatlas.seed=";

	private @Nullable Server server;

	private SharedLauncher() {
	}

	@Override
	public synchronized Server launch(List<String> arguments) {
		Server running = this.server;
		if (running == null) {
			running = new EmbeddedServer(MockAtlasApplication.class, List.of()).launch(arguments);
			this.server = running;
		}
		else {
			load(running.url(), arguments);
		}
		URI url = running.url();
		return new Server() {

			@Override
			public URI url() {
				return url;
			}

			@Override
			public void close() {
				// Other tests use it too.
			}

		};
	}

	private static void load(URI url, List<String> arguments) {
		Path seed = Path.of(arguments.stream()
			.filter((argument) -> argument.startsWith(SEED))
			.findFirst()
			.orElseThrow()
			.substring(SEED.length()));
		try {
			HttpResponse<String> loaded = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(url + "/_mockatlas/state"))
					.PUT(HttpRequest.BodyPublishers.ofString(Files.readString(seed)))
					.header("Content-Type", "application/json")
					.build(), HttpResponse.BodyHandlers.ofString());
			if (loaded.statusCode() / 100 != 2) {
				throw new AssertionError(loaded.body());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
