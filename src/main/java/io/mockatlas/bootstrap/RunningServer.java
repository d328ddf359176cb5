package io.mockatlas.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.mockatlas.bootstrap.tls.TlsDirectory;

/**
 * The running server that a command addresses. It is located by the options and
 * environment variables that the server was started with.
 *
 * @param args the command line
 * @param environment the environment variables
 */
record RunningServer(List<String> args, Map<String, String> environment) {

	private static final String DEFAULT_PORT = "8080";

	private static final String LOOPBACK = "127.0.0.1";

	private static final List<String> WILDCARDS = List.of("0.0.0.0", "::");

	/**
	 * Returns the base URL of the server.
	 * @return a URL without a trailing slash
	 * @throws IOException if the port file cannot be read
	 */
	String baseUrl() throws IOException {
		Optional<String> url = setting("url", "MOCKATLAS_URL");
		if (url.isPresent()) {
			return url.get().replaceFirst("/+$", "");
		}
		return ((hasTls() && tlsPort().isEmpty()) ? "https://" : "http://") + host() + ":" + port();
	}

	/**
	 * Returns the URL for TLS, if the server serves it.
	 * @return a URL without a trailing slash
	 * @throws IOException if a port file cannot be read
	 */
	Optional<String> tlsUrl() throws IOException {
		String url = baseUrl();
		if (url.startsWith("https://")) {
			return Optional.of(url);
		}
		if (!hasTls()) {
			return Optional.empty();
		}
		Optional<String> port = tlsPort().filter((number) -> !number.equals("0"));
		Optional<String> file = setting("mockatlas.port-file", "MOCKATLAS_PORT_FILE");
		if (port.isEmpty() && file.isPresent()) {
			port = Optional.of(Files.readString(tlsPortFile(file.get())).trim());
		}
		return port.map((number) -> "https://" + host() + ":" + number);
	}

	/**
	 * Returns the path of the certificate that clients must trust, if the server issued
	 * its certificate itself.
	 */
	Optional<Path> authority() {
		return Optional
			.of(TlsDirectory.of(setting("mockatlas.tls-directory", "MOCKATLAS_TLS_DIRECTORY").orElse(null),
					setting("mockatlas.storage.path", "MOCKATLAS_STORAGE_PATH").orElse(null)))
			.map(TlsDirectory::certificate)
			.filter((file) -> isSelfSigned());
	}

	/**
	 * Returns the file with the port for TLS.
	 * @param portFile the value of {@code mockatlas.port-file}
	 */
	static Path tlsPortFile(String portFile) {
		return Path.of(portFile + ".tls");
	}

	private boolean hasTls() {
		return isSelfSigned() || setting("server.ssl.bundle", "SERVER_SSL_BUNDLE").isPresent();
	}

	private boolean isSelfSigned() {
		return setting("mockatlas.tls", "MOCKATLAS_TLS").filter((mode) -> mode.matches("(?i)self-?_?signed"))
			.isPresent();
	}

	private Optional<String> tlsPort() {
		return setting("mockatlas.tls-port", "MOCKATLAS_TLS_PORT");
	}

	/**
	 * Returns the bind address of the server as a reachable host.
	 */
	private String host() {
		String address = setting("server.address", "SERVER_ADDRESS").orElse(LOOPBACK);
		if (WILDCARDS.contains(address)) {
			return LOOPBACK;
		}
		return (address.contains(":")) ? "[" + address + "]" : address;
	}

	private String port() throws IOException {
		Optional<String> file = setting("mockatlas.port-file", "MOCKATLAS_PORT_FILE");
		if (file.isPresent()) {
			return Files.readString(Path.of(file.get())).trim();
		}
		return setting("server.port", "SERVER_PORT").orElse(DEFAULT_PORT);
	}

	private Optional<String> setting(String option, String variable) {
		String prefix = "--" + option + "=";
		return this.args.stream()
			.filter((argument) -> argument.startsWith(prefix))
			.map((argument) -> argument.substring(prefix.length()))
			.findFirst()
			.or(() -> Optional.ofNullable(this.environment.get(variable)))
			.filter((value) -> !value.isBlank());
	}

}
