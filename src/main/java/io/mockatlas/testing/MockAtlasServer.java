package io.mockatlas.testing;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Running mock-atlas server: either a process that this class started and
 * {@link #close()} stops, or a server that already runs, such as that of
 * {@code mockatlas.url}, which {@link #close()} does not stop.
 */
public final class MockAtlasServer implements AutoCloseable {

	private static final String DEFAULT_TIMEOUT = "120";

	private final URI baseUrl;

	private final ControlCalls calls;

	private final @Nullable ServerProcess process;

	private MockAtlasServer(URI baseUrl, @Nullable String token, @Nullable ServerProcess process) {
		this.baseUrl = baseUrl;
		this.calls = new ControlCalls(baseUrl, token, (process != null) ? process::state : () -> "");
		this.process = process;
	}

	/**
	 * Starts a server on a free port and waits until it is ready.
	 * @param settings the settings of the server, such as
	 * {@code mockatlas.missing-role-status=403}
	 * @return the server
	 * @throws MockAtlasException if the server does not start
	 */
	public static MockAtlasServer start(String... settings) {
		return start(new ServerSpec("", "", List.of(settings)), TestRunSettings.ofJvm());
	}

	static MockAtlasServer start(ServerSpec spec, TestRunSettings hints) {
		Optional<String> url = hints.find("mockatlas.url");
		if (url.isPresent()) {
			return running(url.get(), spec, hints);
		}
		Path jar = (spec.jar().isEmpty()) ? ServerJar.of(hints).find() : ServerJar.named(spec.jar());
		Duration startTimeout = startTimeout(hints);
		List<String> command = new CacheSettings(hints).command(java(hints), jar);
		ServerProcess process = ServerProcess.start(command, spec.options());
		int port = process.awaitPort(startTimeout);
		return new MockAtlasServer(URI.create("http://127.0.0.1:" + port), spec.controlToken().orElse(null), process);
	}

	/**
	 * Returns a server that already runs, such as one in a container. {@link #close()}
	 * does not stop it.
	 * @param baseUrl the base URL of the server
	 * @return the server
	 */
	public static MockAtlasServer at(URI baseUrl) {
		return running(baseUrl.toString(), null);
	}

	/**
	 * Returns a server that already runs and whose control API requires a token.
	 * @param baseUrl the base URL of the server
	 * @param controlToken the {@code mockatlas.control.token} of the server
	 * @return the server
	 */
	public static MockAtlasServer at(URI baseUrl, String controlToken) {
		return running(baseUrl.toString(), controlToken);
	}

	/**
	 * Returns the base URL of the server.
	 * @return a URL without a path, such as {@code http://127.0.0.1:41234}
	 */
	public URI baseUrl() {
		return this.baseUrl;
	}

	/**
	 * Returns a client of the server's control API.
	 * @return the client
	 */
	public AtlasControl control() {
		return new AtlasControl(this.calls);
	}

	@Override
	public void close() {
		if (this.process != null) {
			this.process.stop();
		}
	}

	private static MockAtlasServer running(String url, ServerSpec spec, TestRunSettings hints) {
		if (!spec.equals(ServerSpec.PLAIN)) {
			throw new MockAtlasException("mockatlas.url names a running server, " + url
					+ ", which cannot apply the test's settings: " + spec);
		}
		return running(url, hints.find("mockatlas.control.token").orElse(null));
	}

	private static MockAtlasServer running(String url, @Nullable String token) {
		try {
			URI baseUrl = URI.create(url.replaceAll("/+$", ""));
			if (baseUrl.getHost() != null && List.of("http", "https").contains(baseUrl.getScheme())) {
				return new MockAtlasServer(baseUrl, token, null);
			}
		}
		catch (IllegalArgumentException ex) {
			// reported below
		}
		throw new MockAtlasException(
				"The URL of a server looks like http://127.0.0.1:8080, not like \"" + url + "\" (mockatlas.url).");
	}

	private static Path java(TestRunSettings hints) {
		Path home = Path.of(hints.find("mockatlas.java.home").orElse(System.getProperty("java.home"))).toAbsolutePath();
		return List.of("java", "java.exe")
			.stream()
			.map((name) -> home.resolve("bin").resolve(name))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new MockAtlasException("There is no Java in " + home
					+ "; mockatlas.java.home or MOCKATLAS_JAVA_HOME names the home of a JDK 17 or later."));
	}

	private static Duration startTimeout(TestRunSettings hints) {
		String seconds = hints.find("mockatlas.start-timeout").orElse(DEFAULT_TIMEOUT);
		if (!seconds.matches("[1-9]\\d{0,5}")) {
			throw new MockAtlasException(
					"mockatlas.start-timeout must be a number of seconds, not \"" + seconds + "\".");
		}
		return Duration.ofSeconds(Long.parseLong(seconds));
	}

}
