package io.mockatlas.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
		return "http://" + host() + ":" + port();
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
