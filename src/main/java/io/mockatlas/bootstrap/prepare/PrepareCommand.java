package io.mockatlas.bootstrap.prepare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code prepare} command: extracts the jar into a directory and trains a JVM cache
 * there. If the process is killed, the directory still works, without a cache.
 */
public final class PrepareCommand {

	/**
	 * A prepared server builds Hibernate's metamodel one second after its start. The
	 * training run builds it before the server is ready, so that the cache always
	 * contains its classes.
	 */
	private static final String HIBERNATE_FIRST = "-Dio.mockatlas.prepared=false";

	private final Path jar;

	private final PreparedDirectory target;

	private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");

	private final JvmCache cache = JvmCache.of(Runtime.version().feature());

	private PrepareCommand(Path jar, Path directory) {
		this.jar = jar;
		this.target = new PreparedDirectory(directory);
	}

	/**
	 * Runs the command.
	 * @param directory the directory
	 * @param out standard output
	 * @param err standard error
	 * @return the exit status
	 */
	public static int run(String directory, PrintStream out, PrintStream err) {
		Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath().normalize();
		try {
			if (!Files.isRegularFile(jar)) {
				throw new IOException("this runs from classes: java -jar mock-atlas.jar prepare DIR");
			}
			PrepareCommand preparation = new PrepareCommand(jar, Path.of(directory).toAbsolutePath().normalize());
			preparation.runLocked();
			out.println(preparation.target.directory().resolve("mock-atlas"));
			return 0;
		}
		catch (IOException | IllegalArgumentException | UnsupportedOperationException ex) {
			err.println("mock-atlas: cannot prepare " + directory + ": " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return 1;
	}

	/**
	 * Runs the command under a file lock, which the operating system releases even if the
	 * process is killed. A process that ends deletes the file. If it does so after this
	 * one opened the file, a lock on it would not keep a third process out.
	 */
	private void runLocked() throws IOException, InterruptedException {
		Path file = sibling(".lock");
		Files.createDirectories(file.getParent());
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock lock = channel.tryLock()) {
			if (lock == null || !Files.exists(file)) {
				throw new IOException("another process is preparing it");
			}
			try {
				extract();
				train();
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (OverlappingFileLockException ex) {
			throw new IOException("another thread is preparing it", ex);
		}
	}

	private void extract() throws IOException, InterruptedException {
		if (this.jar.equals(this.target.jar())) {
			this.target.writeLauncher(this.java, this.cache);
			return;
		}
		PreparedDirectory extracted = new PreparedDirectory(sibling(".tmp"));
		Path former = sibling(".old");
		if (Files.exists(former) && !Files.exists(this.target.directory())) {
			Files.move(former, this.target.directory(), StandardCopyOption.ATOMIC_MOVE);
		}
		if (!this.target.hasNothingElse()) {
			throw new IOException("it has other files");
		}
		try {
			PreparedDirectory.delete(extracted.directory());
			PreparedDirectory.delete(former);
			extract(extracted);
			extracted.writeLauncher(this.java, this.cache);
			if (Files.exists(this.target.directory())) {
				Files.move(this.target.directory(), former, StandardCopyOption.ATOMIC_MOVE);
			}
			Files.move(extracted.directory(), this.target.directory(), StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			PreparedDirectory.delete(extracted.directory());
			if (Files.exists(this.target.directory())) {
				PreparedDirectory.delete(former);
			}
		}
	}

	/**
	 * Extracts the jar. Spring Boot's tools give the extracted jar the name of the
	 * original.
	 */
	private void extract(PreparedDirectory installation) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(this.java.toString(), "-XX:TieredStopAtLevel=1", "-Djarmode=tools",
				"-jar", this.jar.toString(), "extract", "--destination", installation.directory().toString());
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		Process process = builder.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		if (process.waitFor() != 0) {
			throw new IOException("the jar cannot be extracted: " + output.strip());
		}
		Files.move(installation.directory().resolve(this.jar.getFileName()), installation.jar(),
				StandardCopyOption.REPLACE_EXISTING);
	}

	private void train() throws IOException, InterruptedException {
		Path written = this.target.directory().resolve(this.cache.fileName() + ".tmp");
		Path directory = Files.createTempDirectory("mock-atlas-prepare");
		List<String> command = new ArrayList<>(List.of(this.java.toString(), "@" + this.target.options()));
		command.addAll(this.cache.trainingOptions());
		command.add(HIBERNATE_FIRST);
		command.addAll(List.of(this.cache.writeOption() + written, "-jar", this.target.jar().toString()));
		try (TrainingServer server = TrainingServer.start(command, directory)) {
			TrainingClient client = new TrainingClient(server.awaitReady());
			train(client);
			server.stop();
			if (!Files.exists(written)) {
				throw new IOException("the JVM wrote no cache: " + server.log());
			}
			this.target.add(written, this.cache);
		}
		finally {
			Files.deleteIfExists(written);
			Files.deleteIfExists(written.resolveSibling(written.getFileName() + ".config"));
			PreparedDirectory.delete(directory);
		}
	}

	private static void train(TrainingClient client) throws IOException, InterruptedException {
		for (TrainingRequest request : TrainingRequest.all()) {
			client.send(request);
		}
	}

	private Path sibling(String suffix) {
		Path directory = this.target.directory();
		return directory.resolveSibling("." + directory.getFileName() + suffix);
	}

}
