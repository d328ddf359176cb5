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
 * Where the server's jar is: where the test run was told, beside this jar, on the class
 * path, or where a build of mock-atlas leaves it.
 */
final class ServerJar {

	private static final Pattern NAME = Pattern.compile("mock-atlas(-\\d[^/\\\\]*)?(?<!-testing)\\.jar");

	private final TestRunSettings settings;

	private final @Nullable Path ourselves;

	private final String classPath;

	ServerJar(TestRunSettings settings, @Nullable Path ourselves, String classPath) {
		this.settings = settings;
		this.ourselves = ourselves;
		this.classPath = classPath;
	}

	static ServerJar of(TestRunSettings settings) {
		return new ServerJar(settings, ourselves(), System.getProperty("java.class.path", ""));
	}

	/**
	 * Finds the jar.
	 * @return its whole path
	 * @throws MockAtlasException if there is none
	 */
	Path find() {
		Optional<String> told = this.settings.find("mockatlas.jar");
		if (told.isPresent()) {
			return named(told.get());
		}
		return Stream.concat(beside(), onClassPath())
			.filter((path) -> Files.isRegularFile(path) && !path.equals(this.ourselves))
			.findFirst()
			.orElseThrow(() -> new MockAtlasException(
					"The server's jar was not found. Say where it is by the system property mockatlas.jar or the"
							+ " environment variable MOCKATLAS_JAR, or let mockatlas.url name a server that runs."
							+ " Looked beside " + this.ourselves + " and on the class path."))
			.toAbsolutePath()
			.normalize();
	}

	/**
	 * A jar that somebody named.
	 * @param path where it is said to be
	 * @return its whole path
	 * @throws MockAtlasException if there is no file
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
	 * The two jars differ by one word in their names, and in a Maven repository in those
	 * of their directories too. There this one also stands beside the server's, with the
	 * word as its classifier.
	 */
	private Stream<Path> beside() {
		if (this.ourselves == null) {
			return Stream.empty();
		}
		String name = String.valueOf(this.ourselves.getFileName());
		if (!name.endsWith(".jar")) {
			return Stream.of(this.ourselves.resolveSibling("mock-atlas.jar"));
		}
		return Stream.of(this.ourselves.resolveSibling(withoutTesting(name)),
				Path.of(withoutTesting(this.ourselves.toString())));
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

	private static @Nullable Path ourselves() {
		CodeSource source = ServerJar.class.getProtectionDomain().getCodeSource();
		try {
			return (source != null) ? Path.of(source.getLocation().toURI()) : null;
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return null;
		}
	}

}
