package io.mockatlas.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Specification of a server. Test classes with equal specifications share a server.
 *
 * @param jar the path of the jar; empty to search for it
 * @param seed the path of the seed file; empty for the sandbox
 * @param settings further settings, each a name, an equals sign and a value
 */
record ServerSpec(String jar, String seed, List<String> settings) {

	/**
	 * Settings that this jar passes itself. The server cannot parse a setting that is
	 * passed twice.
	 */
	private static final List<String> RESERVED_SETTINGS = List.of("server.port", "mockatlas.port-file",
			"mockatlas.parent-pid");

	private static final String TOKEN = "mockatlas.control.token=";

	static final ServerSpec PLAIN = new ServerSpec("", "", List.of());

	static ServerSpec of(MockAtlas asked) {
		return new ServerSpec(asked.jar(), asked.seed(), List.of(asked.settings()));
	}

	/**
	 * Returns the options of the server's command line.
	 * @throws MockAtlasException if a setting has no name, or is one that this jar passes
	 * itself
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
			if (RESERVED_SETTINGS.contains(name)) {
				throw new MockAtlasException(name + " cannot be a setting: the server uses a free port, see"
						+ " baseUrl(), and exits with the tests.");
			}
			options.add("--" + setting);
		}
		return options;
	}

	/**
	 * Returns the token that the control API requires.
	 */
	Optional<String> controlToken() {
		return this.settings.stream()
			.filter((setting) -> setting.startsWith(TOKEN))
			.map((setting) -> setting.substring(TOKEN.length()))
			.findFirst();
	}

}
