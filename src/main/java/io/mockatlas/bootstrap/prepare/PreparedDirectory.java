package io.mockatlas.bootstrap.prepare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directory with the extracted server: {@code mock-atlas.jar}, {@code lib/}, the JVM's
 * options and a start script, and its cache once there is one. Files appear there whole.
 *
 * @param directory the directory
 */
record PreparedDirectory(Path directory) {

	/**
	 * The options of every start, also of the training run: a cache fits these alone. A
	 * cache that does not fit is no news, hence no log of the JVM; and options of other
	 * releases are ignored, since a start script may find another JDK. Objects are
	 * promoted after two collections: promoted at once, the objects of requests in flight
	 * would make the heap grow under load.
	 */
	private static final List<String> JVM_OPTIONS = List.of("-XX:+IgnoreUnrecognizedVMOptions", "-Xlog:disable",
			"-Dio.mockatlas.prepared=true", "-XX:+UseSerialGC", "-XX:MaxTenuringThreshold=2", "-Xms44m", "-Xmn28m",
			"-XX:MaxRAMPercentage=60");

	private static final Set<String> NAMES = Set.of("mock-atlas", "jvm.options", "lib");

	private static final String SCRIPT = """
			#!/bin/sh
			# Starts mock-atlas. Its options are those of java -jar mock-atlas.jar.
			dir=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P) || exit
			java='%s'
			[ -x "$java" ] || java=${JAVA_HOME:+$JAVA_HOME/bin/}java
			exec "$java" %s"$dir/%s" "@$dir/jvm.options" -jar "$dir/mock-atlas.jar" "$@"
			""";

	Path jar() {
		return this.directory.resolve("mock-atlas.jar");
	}

	Path options() {
		return this.directory.resolve("jvm.options");
	}

	Path cache(JvmCache cache) {
		return this.directory.resolve(cache.fileName());
	}

	/**
	 * Whether the directory has no file but those of this command, which alone may be
	 * replaced.
	 */
	boolean hasNothingElse() throws IOException {
		if (!Files.exists(this.directory)) {
			return true;
		}
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> String.valueOf(file.getFileName()))
				.allMatch((name) -> NAMES.contains(name) || name.startsWith("mock-atlas."));
		}
	}

	/**
	 * Writes the options and the start script.
	 * @param java the command that runs Java
	 * @param cache the cache that the script names
	 */
	void writeLauncher(Path java, JvmCache cache) throws IOException {
		write(options(),
				Stream.of(JVM_OPTIONS, cache.startOptions())
					.flatMap(List::stream)
					.collect(Collectors.joining("\n", "", "\n")));
		Path script = this.directory.resolve("mock-atlas");
		write(script, SCRIPT.formatted(java.toString().replace("'", "'\\''"), cache.readOption(), cache.fileName()));
		Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private static void write(Path file, String text) throws IOException {
		Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".tmp"), text);
		Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/**
	 * Deletes a directory and everything in it.
	 */
	static void delete(Path directory) throws IOException {
		if (!Files.exists(directory)) {
			return;
		}
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

}
