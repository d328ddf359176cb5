package io.mockatlas.testing;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A running mock-atlas: a process that was started here and is ended by {@link #close()},
 * or the server that {@code mockatlas.url} names, which is left as it is.
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
	 * Starts a server on a free port, and returns when it is ready.
	 * @param settings its settings, such as {@code mockatlas.missing-role-status=403}
	 * @return the server
	 * @throws MockAtlasException if it does not start
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
		Duration patience = patience(hints);
		List<String> command = new CacheSettings(hints).command(java(hints), jar);
		ServerProcess process = ServerProcess.start(command, spec.options());
		int port = process.awaitPort(patience);
		return new MockAtlasServer(URI.create("http://127.0.0.1:" + port), spec.controlToken().orElse(null), process);
	}

	/**
	 * A server that runs already, such as one in a container. It is left as it is.
	 * @param baseUrl where it is
	 * @return the server
	 */
	public static MockAtlasServer at(URI baseUrl) {
		return running(baseUrl.toString(), null);
	}

	/**
	 * A server that runs already, and whose control API asks for a token.
	 * @param baseUrl where it is
	 * @param controlToken its {@code mockatlas.control.token}
	 * @return the server
	 */
	public static MockAtlasServer at(URI baseUrl, String controlToken) {
		return running(baseUrl.toString(), controlToken);
	}

	/**
	 * Where it is.
	 * @return a URL without a path, such as {@code http://127.0.0.1:41234}
	 */
	public URI baseUrl() {
		return this.baseUrl;
	}

	/**
	 * What can be done to it.
	 * @return a client of its control API
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
			throw new MockAtlasException("mockatlas.url names a server that runs already, " + url
					+ ", so it cannot be given what the test asks for: " + spec);
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
			// said below
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

	private static Duration patience(TestRunSettings hints) {
		String seconds = hints.find("mockatlas.start-timeout").orElse(DEFAULT_TIMEOUT);
		if (!seconds.matches("[1-9]\\d{0,5}")) {
			throw new MockAtlasException(
					"mockatlas.start-timeout must be a number of seconds, not \"" + seconds + "\".");
		}
		return Duration.ofSeconds(Long.parseLong(seconds));
	}

}
