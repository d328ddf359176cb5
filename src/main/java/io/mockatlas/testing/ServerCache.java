package io.mockatlas.testing;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Directory that {@code java -jar mock-atlas.jar prepare} creates for a jar and a JDK,
 * from which the server starts several times faster. If it is missing, the server starts
 * from the jar, and the directory is created after this test run for later ones.
 *
 * @param java the path of the {@code java} command
 * @param jar the server's jar
 * @param directory the directory, whose name depends on jar and JDK
 */
record ServerCache(Path java, Path jar, Path directory) {

	private static final System.Logger logger = System.getLogger(ServerCache.class.getName());

	/**
	 * File names of the possible JVM caches, and the options that start from them.
	 */
	private static final Map<String, String> OPTIONS = Map.of("mock-atlas.aot", "-XX:AOTCache=", "mock-atlas.jsa",
			"-XX:SharedArchiveFile=");

	/**
	 * Number of bytes to read from the end of a jar, which lists its entries with their
	 * checksums.
	 */
	private static final int TAIL = 512 * 1024;

	private static final Duration UNUSED = Duration.ofDays(14);

	private static final Pattern NAME = Pattern.compile("[0-9a-f]{16}");

	private static final Set<Path> scheduled = ConcurrentHashMap.newKeySet();

	/**
	 * Returns the cache of a jar and a JDK.
	 * @param java the path of the {@code java} command
	 * @param jar the server's jar
	 * @param root the directory of all caches
	 * @throws IOException if the jar cannot be read
	 */
	static ServerCache of(Path java, Path jar, Path root) throws IOException {
		MessageDigest digest = sha256();
		try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
			byte[] tail = new byte[(int) Math.min(file.length(), TAIL)];
			file.seek(file.length() - tail.length);
			file.readFully(tail);
			digest.update(tail);
		}
		Path home = java.toRealPath().resolve("../..").normalize();
		Path release = home.resolve("release");
		digest.update((Files.isReadable(release)) ? Files.readAllBytes(release) : home.toString().getBytes());
		return new ServerCache(java, jar, root.resolve(HexFormat.of().formatHex(digest.digest(), 0, 8)));
	}

	/**
	 * Returns the command that starts the server, without its options. Tests need a quick
	 * start more than the optimizing compiler.
	 */
	List<String> command() {
		for (Map.Entry<String, String> option : OPTIONS.entrySet()) {
			Path cache = this.directory.resolve(option.getKey());
			if (isComplete() && isWhole(cache)) {
				markUsed();
				return List.of(this.java.toString(), option.getValue() + cache,
						"@" + this.directory.resolve("jvm.options"), "-XX:TieredStopAtLevel=1",
						"-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTReplayTraining", "-jar",
						this.directory.resolve("mock-atlas.jar").toString());
			}
		}
		return plain(this.java, this.jar);
	}

	/**
	 * Returns the command that starts the server from its jar.
	 */
	static List<String> plain(Path java, Path jar) {
		return List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar.toString());
	}

	boolean exists() {
		return isComplete() && OPTIONS.keySet().stream().anyMatch((name) -> isWhole(this.directory.resolve(name)));
	}

	/**
	 * Returns whether a cache is readable and has the size that it was written with. JDK
	 * 17 crashes on a truncated one.
	 */
	private boolean isWhole(Path cache) {
		try {
			String size = Files.readString(this.directory.resolve("mock-atlas.size")).strip();
			return Files.isReadable(cache) && size.equals(String.valueOf(Files.size(cache)));
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Returns whether no part is missing. Cleaners of temporary files and restored CI
	 * caches may leave an incomplete directory.
	 */
	private boolean isComplete() {
		return isInstallation(this.directory) && Files.isDirectory(this.directory.resolve("lib"));
	}

	private static boolean isInstallation(Path directory) {
		return Files.isReadable(directory.resolve("mock-atlas.jar"))
				&& Files.isReadable(directory.resolve("jvm.options"));
	}

	/**
	 * Creates the directory when this JVM exits, in a process that outlives it.
	 * Concurrent processes do not conflict, since the command takes a lock.
	 */
	void prepareAtExit() {
		if (scheduled.add(this.directory)) {
			Runtime.getRuntime().addShutdownHook(new Thread(this::prepare, "mock-atlas-prepare"));
		}
	}

	/**
	 * Starts the process that creates the directory, at low priority.
	 */
	void prepare() {
		try {
			Files.createDirectories(this.directory.getParent());
			deleteUnused();
			List<String> command = new ArrayList<>(plain(this.java, this.jar));
			command.addAll(List.of("prepare", this.directory.toString()));
			if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
				command.addAll(0, List.of("/usr/bin/nice", "-n", "19"));
			}
			File log = this.directory.resolveSibling("prepare.log").toFile();
			ProcessBuilder builder = new ProcessBuilder(command).directory(log.getParentFile())
				.redirectErrorStream(true)
				.redirectOutput(log);
			ServerProcess.removeSettings(builder.environment());
			builder.start().getOutputStream().close();
		}
		catch (IOException | UncheckedIOException ex) {
			logger.log(System.Logger.Level.DEBUG, "No cache is created for the next start: {0}", ex.toString());
		}
	}

	private void markUsed() {
		try {
			Files.setLastModifiedTime(this.directory, FileTime.from(Clock.systemUTC().instant()));
		}
		catch (IOException ex) {
			logger.log(System.Logger.Level.DEBUG, "The cache cannot be marked as used: {0}", ex.toString());
		}
	}

	/**
	 * Deletes caches that have not been used for 14 days. The user may have chosen the
	 * parent directory, so its other contents are kept.
	 */
	private void deleteUnused() throws IOException {
		Instant limit = Clock.systemUTC().instant().minus(UNUSED);
		try (Stream<Path> directories = Files.list(this.directory.getParent())) {
			for (Path other : directories.filter(ServerCache::isCache).toList()) {
				if (Files.getLastModifiedTime(other).toInstant().isBefore(limit)) {
					delete(other);
				}
			}
		}
	}

	private static boolean isCache(Path directory) {
		return NAME.matcher(String.valueOf(directory.getFileName())).matches() && isInstallation(directory);
	}

	private static void delete(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
