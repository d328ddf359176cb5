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
 * A server that was started here. It runs in a directory of its own, which has its log
 * and is kept if something went wrong, and hears of no setting but those it is given. It
 * does not outlive this JVM, however that one ends.
 */
final class ServerProcess {

	/**
	 * What would tell it, or its JVM, of settings that are meant for the application
	 * under test.
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
	 * Starts a server; {@link #awaitPort} says when it is there.
	 * @param server the command that starts it, up to its options
	 * @param options the options of its command line
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
	 * Removes the variables that the server must not hear of.
	 * @param environment the variables
	 */
	static void removeSettings(Map<String, String> environment) {
		environment.keySet().removeIf((name) -> SETTINGS.matcher(name).matches());
	}

	/**
	 * Waits until the server is ready.
	 * @param patience how long
	 * @return its port
	 * @throws MockAtlasException if it ends, or is not ready in time, or does not say its
	 * port; it runs no more then
	 */
	int awaitPort(Duration patience) {
		boolean ready = false;
		try {
			int port = port(patience);
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

	private int port(Duration patience) throws IOException, InterruptedException {
		long start = System.nanoTime();
		Path file = this.directory.resolve("port");
		while (!Files.exists(file)) {
			if (this.process.waitFor(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new MockAtlasException("The server did not start. " + state());
			}
			if (System.nanoTime() - start > patience.toNanos()) {
				throw new MockAtlasException("The server was not ready within " + patience.toSeconds()
						+ " s; mockatlas.start-timeout gives it more. " + state());
			}
		}
		return Integer.parseInt(Files.readString(file).trim());
	}

	/**
	 * Whether it runs, and what it said last.
	 */
	String state() {
		String life = (this.process.isAlive()) ? "It runs as process " + this.process.pid()
				: "It ended with exit code " + this.process.exitValue();
		return life + "; its log is " + log(this.directory) + lastLines();
	}

	/**
	 * Ends it, and leaves nothing behind.
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
	 * Ends it with this JVM. Whoever stops the tests from a terminal stops it too, before
	 * this is called.
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
			// this JVM is ending, and the hook runs
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
	 * In which a JVM writes its output.
	 */
	private static Charset encoding() {
		return Charset.forName(System.getProperty("native.encoding", Charset.defaultCharset().name()));
	}

	private void delete() {
		try (Stream<Path> files = Files.walk(this.directory)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
		catch (IOException | UncheckedIOException ex) {
			// a directory of temporary files may stay
		}
	}

	private static File log(Path directory) {
		return directory.resolve("server.log").toFile();
	}

}
