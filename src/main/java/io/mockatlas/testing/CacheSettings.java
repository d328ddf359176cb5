package io.mockatlas.testing;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Settings of the server's cache: whether to use it, its directory, and whether the test
 * run creates it.
 *
 * @param settings the settings of the test run
 */
record CacheSettings(TestRunSettings settings) {

	private static final System.Logger logger = System.getLogger(CacheSettings.class.getName());

	/**
	 * Returns the command that starts the server, without its options: from the cache if
	 * there is one, else from the jar.
	 * @param java the path of the {@code java} command
	 * @param jar the server's jar
	 */
	List<String> command(Path java, Path jar) {
		if (this.settings.find("mockatlas.cache").filter("off"::equalsIgnoreCase).isPresent()) {
			return ServerCache.plain(java, jar);
		}
		try {
			ServerCache cache = ServerCache.of(java, jar, root());
			if (!cache.exists() && isCreated()) {
				cache.prepareAtExit();
			}
			return cache.command();
		}
		catch (IOException ex) {
			logger.log(System.Logger.Level.DEBUG, "No cache of the server is used: {0}", ex.toString());
			return ServerCache.plain(java, jar);
		}
	}

	private Path root() {
		return directory().map(Path::of).map((path) -> path.toAbsolutePath().normalize()).orElseGet(this::userCache);
	}

	private Path userCache() {
		return Optional.ofNullable(this.settings.variables().apply("XDG_CACHE_HOME"))
			.map(Path::of)
			.filter(Path::isAbsolute)
			.orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
			.resolve("mock-atlas");
	}

	private Optional<String> directory() {
		return this.settings.find("mockatlas.cache.dir");
	}

	/**
	 * Returns whether this test run creates a missing cache. Most CI jobs lose their home
	 * directory at the end, so in CI a cache is created only if its directory is set.
	 */
	private boolean isCreated() {
		String ci = this.settings.variables().apply("CI");
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				&& (ci == null || ci.isBlank() || ci.equals("false") || directory().isPresent());
	}

}
