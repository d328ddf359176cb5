package io.mockatlas.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which server is asked for. Whoever asks for the same one shares it.
 *
 * @param jar the jar; empty to look for it
 * @param seed the seed file; empty for the sandbox
 * @param settings further settings, each a name, an equals sign and a value
 */
record Launch(String jar, String seed, List<String> settings) {

	private static final String TOKEN = "mockatlas.control.token=";

	static final Launch PLAIN = new Launch("", "", List.of());

	static Launch of(MockAtlas asked) {
		return new Launch(asked.jar(), asked.seed(), List.of(asked.settings()));
	}

	/**
	 * The options of the server's command line.
	 */
	List<String> options() {
		List<String> options = new ArrayList<>();
		if (!this.seed.isEmpty()) {
			options.add("--mockatlas.seed=" + Path.of(this.seed).toAbsolutePath());
		}
		for (String setting : this.settings) {
			if (setting.indexOf('=') < 1) {
				throw new MockAtlasException(
						"A setting is a name, an equals sign and a value, not \"" + setting + "\".");
			}
			if (setting.startsWith("server.port=")) {
				throw new MockAtlasException(
						"The server takes a free port, which baseUrl() tells; it cannot be given \"" + setting + "\".");
			}
			options.add("--" + setting);
		}
		return options;
	}

	/**
	 * What callers of its control API must show.
	 */
	Optional<String> controlToken() {
		return this.settings.stream()
			.filter((setting) -> setting.startsWith(TOKEN))
			.map((setting) -> setting.substring(TOKEN.length()))
			.findFirst();
	}

}
