package io.mockatlas.bootstrap.prepare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Directory with the extracted server: {@code mock-atlas.jar}, {@code lib/}, the JVM
 * options, a start script, and a cache with its size once it is written. Files appear
 * there atomically.
 *
 * @param directory the directory
 */
record PreparedDirectory(Path directory) {

	/**
	 * JVM options of every start, including the training run: the cache is valid only for
	 * these options. JVM logging is disabled, since an unusable cache is not worth a
	 * message. Unrecognized options are ignored, since the start script may find another
	 * JDK. Objects are promoted after two collections: with immediate promotion, the
	 * objects of requests in flight would make the heap grow under load.
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
			# JDK 17 crashes on a truncated cache.
			cache=$dir/%s
			{ read -r size <"$dir/mock-atlas.size" && [ "$(wc -c <"$cache")" -eq "$size" ]; } 2>/dev/null || cache=
			exec "$java" ${cache:+"%s$cache"} "@$dir/jvm.options" -jar "$dir/mock-atlas.jar" "$@"
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
	 * Returns whether the directory contains only files of this command, and can
	 * therefore be replaced.
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
	 * @param java the path of the {@code java} command
	 * @param cache the cache that the script uses
	 */
	void writeLauncher(Path java, JvmCache cache) throws IOException {
		write(options(),
				Stream.of(JVM_OPTIONS, cache.startOptions())
					.flatMap(List::stream)
					.collect(Collectors.joining("\n", "", "\n")));
		Path script = this.directory.resolve("mock-atlas");
		write(script, SCRIPT.formatted(java.toString().replace("'", "'\\''"), cache.fileName(), cache.readOption()));
		Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	/**
	 * Moves a cache into the directory. The size comes first: the start script uses no
	 * cache of another size.
	 * @param written the path at which the JVM wrote it, in this directory
	 * @param cache the cache
	 */
	void add(Path written, JvmCache cache) throws IOException {
		Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-r--r--"));
		try (FileChannel file = FileChannel.open(written, StandardOpenOption.WRITE)) {
			file.force(true);
		}
		write(this.directory.resolve("mock-atlas.size"), Files.size(written) + "\n");
		Files.move(written, cache(cache), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
