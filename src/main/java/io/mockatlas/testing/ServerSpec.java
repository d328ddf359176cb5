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
record ServerSpec(String jar, String seed, List<String> settings) {

	/**
	 * What this jar says itself; said twice, the server would not understand it.
	 */
	private static final List<String> OWN = List.of("server.port", "mockatlas.port-file", "mockatlas.parent-pid");

	private static final String TOKEN = "mockatlas.control.token=";

	static final ServerSpec PLAIN = new ServerSpec("", "", List.of());

	static ServerSpec of(MockAtlas asked) {
		return new ServerSpec(asked.jar(), asked.seed(), List.of(asked.settings()));
	}

	/**
	 * The options of the server's command line.
	 * @throws MockAtlasException if a setting is none, or not for others to say
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
			String name = setting.substring(0, setting.indexOf('='));
			if (OWN.contains(name)) {
				throw new MockAtlasException(name + " cannot be among the settings: the server takes a free port, which"
						+ " its baseUrl() says, and ends with the tests.");
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
