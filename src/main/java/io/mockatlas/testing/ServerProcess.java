package io.mockatlas.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Process of a server that this JVM started. It runs in its own directory, which contains
 * its log and is kept after a failure, and it receives only the settings passed to it. It
 * does not outlive this JVM, even if this JVM is killed.
 */
final class ServerProcess {

	/**
	 * Environment variables of the application under test that would change settings of
	 * the server or its JVM.
	 */
	private static final Pattern SETTINGS = Pattern
		.compile("(?i)(SPRING|SERVER|MANAGEMENT|LOGGING|MOCKATLAS)[._].+|DEBUG|TRACE"
				+ "|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|_JAVA_OPTIONS");

	/**
	 * Exit codes after SIGINT and SIGTERM.
	 */
	private static final List<Integer> STOPPED = List.of(130, 143);

	private static final Duration STEP = Duration.ofMillis(20);

	private static final int LAST_LINES = 30;

	private final Process process;

	private final Path directory;

	private final Thread hook;

	private ServerProcess(Process process, Path directory) {
		this.process = process;
		this.directory = directory;
		this.hook = new Thread(this::end, "mock-atlas-end");
		Runtime.getRuntime().addShutdownHook(this.hook);
	}

	/**
	 * Starts a server; {@link #awaitPort} waits until it is ready.
	 * @param server the command that starts it, without its options
	 * @param options the options of the command line
	 * @return the process
	 */
	static ServerProcess start(List<String> server, List<String> options) {
		try {
			Path directory = Files.createTempDirectory("mock-atlas-");
			List<String> command = new ArrayList<>(server);
			command.add("--server.port=0");
			command.add("--mockatlas.port-file=" + directory.resolve("port"));
			command.add("--mockatlas.parent-pid=" + ProcessHandle.current().pid());
			command.addAll(options);
			ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
				.redirectErrorStream(true)
				.redirectOutput(log(directory));
			removeSettings(builder.environment());
			Process process = builder.start();
			process.getOutputStream().close();
			return new ServerProcess(process, directory);
		}
		catch (IOException ex) {
			throw new MockAtlasException("The server cannot be started by " + server.get(0) + ": " + ex.getMessage(),
					ex);
		}
	}

	/**
	 * Removes the environment variables that the server must not inherit.
	 * @param environment the variables
	 */
	static void removeSettings(Map<String, String> environment) {
		environment.keySet().removeIf((name) -> SETTINGS.matcher(name).matches());
	}

	/**
	 * Waits until the server is ready.
	 * @param startTimeout the timeout
	 * @return the port of the server
	 * @throws MockAtlasException if the server exits, is not ready in time, or its port
	 * cannot be read; the process is then stopped
	 */
	int awaitPort(Duration startTimeout) {
		boolean ready = false;
		try {
			int port = port(startTimeout);
			ready = true;
			return port;
		}
		catch (IOException | NumberFormatException ex) {
			throw new MockAtlasException("The server's port cannot be read: " + ex + ". " + state(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MockAtlasException("Interrupted while the server was starting.", ex);
		}
		finally {
			if (!ready) {
				this.process.destroyForcibly().onExit().join();
				removeHook();
			}
		}
	}

	private int port(Duration startTimeout) throws IOException, InterruptedException {
		long start = System.nanoTime();
		Path file = this.directory.resolve("port");
		while (!Files.exists(file)) {
			if (this.process.waitFor(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new MockAtlasException("The server did not start. " + state());
			}
			if (System.nanoTime() - start > startTimeout.toNanos()) {
				throw new MockAtlasException("The server was not ready within " + startTimeout.toSeconds()
						+ " s; raise mockatlas.start-timeout. " + state());
			}
		}
		return Integer.parseInt(Files.readString(file).trim());
	}

	/**
	 * Describes whether the process runs, with the end of its log.
	 */
	String state() {
		String life = (this.process.isAlive()) ? "It runs as process " + this.process.pid()
				: "It ended with exit code " + this.process.exitValue();
		return life + "; its log is " + log(this.directory) + lastLines();
	}

	/**
	 * Stops the process and deletes its directory.
	 */
	void stop() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
			removeHook();
			delete();
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Stops the process when this JVM exits. A signal from a terminal that stops the
	 * tests also stops the server, before this method runs.
	 */
	private void end() {
		if (this.process.isAlive() || STOPPED.contains(this.process.exitValue())) {
			this.process.destroyForcibly().onExit().join();
			delete();
		}
	}

	private void removeHook() {
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			// this JVM is exiting, and the hook runs
		}
	}

	private String lastLines() {
		try {
			List<String> lines = new String(Files.readAllBytes(log(this.directory).toPath()), encoding()).lines()
				.toList();
			return ", which ends with:\n"
					+ String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
		}
		catch (IOException ex) {
			return "";
		}
	}

	/**
	 * Returns the charset of the JVM's output.
	 */
	private static Charset encoding() {
		return Charset.forName(System.getProperty("native.encoding", Charset.defaultCharset().name()));
	}

	private void delete() {
		try (Stream<Path> files = Files.walk(this.directory)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
		catch (IOException | UncheckedIOException ex) {
			// a temporary directory may remain
		}
	}

	private static File log(Path directory) {
		return directory.resolve("server.log").toFile();
	}

}
