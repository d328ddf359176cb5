package io.mockatlas.bootstrap.prepare;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Server with the in-memory sandbox on a free port, whose JVM writes its cache at exit.
 */
final class TrainingServer implements AutoCloseable {

	/**
	 * Environment variables that the server needs. Others could contain server settings
	 * or JVM options.
	 */
	private static final Set<String> VARIABLES = Set.of("HOME", "LANG", "LC_ALL", "PATH", "TMPDIR");

	private static final int START_SECONDS = 600;

	/**
	 * The JVM writes the cache after it receives the signal, which takes minutes on a
	 * slow machine.
	 */
	private static final int STOP_SECONDS = 900;

	private static final int LAST_CHARACTERS = 2000;

	private final Process process;

	private final Path directory;

	private TrainingServer(Process process, Path directory) {
		this.process = process;
		this.directory = directory;
	}

	/**
	 * Starts the server.
	 * @param command the command that starts it, without options
	 * @param directory an empty directory for its log and port file
	 */
	static TrainingServer start(List<String> command, Path directory) throws IOException {
		List<String> options = new ArrayList<>(command);
		options.addAll(List.of("--server.address=127.0.0.1", "--server.port=0",
				"--mockatlas.port-file=" + directory.resolve("port"),
				"--mockatlas.parent-pid=" + ProcessHandle.current().pid()));
		ProcessBuilder builder = new ProcessBuilder(options).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(directory.resolve("log").toFile());
		builder.environment().keySet().retainAll(VARIABLES);
		return new TrainingServer(builder.start(), directory);
	}

	/**
	 * Waits until the server is ready.
	 * @return its base URL
	 * @throws IOException if the server exits, or is not ready in time
	 */
	URI awaitReady() throws IOException, InterruptedException {
		Path port = this.directory.resolve("port");
		long start = System.nanoTime();
		while (!Files.exists(port)) {
			if (this.process.waitFor(20, TimeUnit.MILLISECONDS)
					|| System.nanoTime() - start > TimeUnit.SECONDS.toNanos(START_SECONDS)) {
				throw new IOException("the training server did not start: " + log());
			}
		}
		return URI.create("http://127.0.0.1:" + Files.readString(port).trim());
	}

	/**
	 * Stops the server by SIGTERM, and waits until its JVM has written the cache.
	 */
	void stop() throws IOException, InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
			throw new IOException("the training server did not end: " + log());
		}
	}

	/**
	 * Returns the end of the server's log.
	 */
	String log() throws IOException {
		String log = Files.readString(this.directory.resolve("log"));
		return log.substring(Math.max(0, log.length() - LAST_CHARACTERS));
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}
