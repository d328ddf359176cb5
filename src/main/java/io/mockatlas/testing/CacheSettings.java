package io.mockatlas.testing;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Settings of the server's cache: whether it is used, where it is, and whether a test run
 * creates it.
 *
 * @param settings the settings of the test run
 */
record CacheSettings(TestRunSettings settings) {

	private static final System.Logger logger = System.getLogger(CacheSettings.class.getName());

	/**
	 * The command that starts the server, up to its options: from its cache if there is
	 * one, else from its jar.
	 * @param java the command that runs Java
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
	 * A CI job's home is mostly gone when the job is over: there a cache is created only
	 * where its directory is set.
	 */
	private boolean isCreated() {
		String ci = this.settings.variables().apply("CI");
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				&& (ci == null || ci.isBlank() || ci.equals("false") || directory().isPresent());
	}

}
