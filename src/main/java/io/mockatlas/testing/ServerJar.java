package io.mockatlas.testing;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Location of the server's jar: the path in the settings of the test run, next to this
 * jar, on the class path, or in the build directory of mock-atlas.
 */
final class ServerJar {

	private static final Pattern NAME = Pattern.compile("mock-atlas(-\\d[^/\\\\]*)?(?<!-testing)\\.jar");

	private final TestRunSettings settings;

	private final @Nullable Path extensionJar;

	private final String classPath;

	ServerJar(TestRunSettings settings, @Nullable Path extensionJar, String classPath) {
		this.settings = settings;
		this.extensionJar = extensionJar;
		this.classPath = classPath;
	}

	static ServerJar of(TestRunSettings settings) {
		return new ServerJar(settings, extensionJar(), System.getProperty("java.class.path", ""));
	}

	/**
	 * Finds the jar.
	 * @return its absolute path
	 * @throws MockAtlasException if there is none
	 */
	Path find() {
		Optional<String> told = this.settings.find("mockatlas.jar");
		if (told.isPresent()) {
			return named(told.get());
		}
		return Stream.concat(beside(), onClassPath())
			.filter((path) -> Files.isRegularFile(path) && !path.equals(this.extensionJar))
			.findFirst()
			.orElseThrow(() -> new MockAtlasException(
					"The server's jar was not found. Set its path with the system property mockatlas.jar or the"
							+ " environment variable MOCKATLAS_JAR, or set mockatlas.url to the URL of a running server."
							+ " Looked beside " + this.extensionJar + " and on the class path."))
			.toAbsolutePath()
			.normalize();
	}

	/**
	 * Returns the absolute path of a jar that the user named.
	 * @param path the path
	 * @return its absolute path
	 * @throws MockAtlasException if there is no such file
	 */
	static Path named(String path) {
		Path jar = Path.of(path).toAbsolutePath().normalize();
		if (!Files.isRegularFile(jar)) {
			throw new MockAtlasException("There is no server's jar " + jar + ", which mockatlas.jar, MOCKATLAS_JAR or"
					+ " the attribute jar of @MockAtlas names. A relative path starts at "
					+ Path.of("").toAbsolutePath() + ".");
		}
		return jar;
	}

	/**
	 * Returns candidates next to this jar. The names of the two jars differ by one word;
	 * in a Maven repository, the names of their directories do too. A Maven repository
	 * also has this jar next to the server's, with that word as its classifier.
	 */
	private Stream<Path> beside() {
		if (this.extensionJar == null) {
			return Stream.empty();
		}
		String name = String.valueOf(this.extensionJar.getFileName());
		if (!name.endsWith(".jar")) {
			return Stream.of(this.extensionJar.resolveSibling("mock-atlas.jar"));
		}
		return Stream.of(this.extensionJar.resolveSibling(withoutTesting(name)),
				Path.of(withoutTesting(this.extensionJar.toString())));
	}

	private Stream<Path> onClassPath() {
		return Stream.of(this.classPath.split(Pattern.quote(File.pathSeparator)))
			.flatMap(ServerJar::path)
			.filter((path) -> NAME.matcher(String.valueOf(path.getFileName())).matches());
	}

	private static Stream<Path> path(String entry) {
		try {
			return Stream.of(Path.of(entry));
		}
		catch (InvalidPathException ex) {
			return Stream.empty();
		}
	}

	private static String withoutTesting(String text) {
		return text.replace("mock-atlas-testing", "mock-atlas").replaceFirst("-testing\\.jar$", ".jar");
	}

	private static @Nullable Path extensionJar() {
		CodeSource source = ServerJar.class.getProtectionDomain().getCodeSource();
		try {
			return (source != null) ? Path.of(source.getLocation().toURI()) : null;
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return null;
		}
	}

}
