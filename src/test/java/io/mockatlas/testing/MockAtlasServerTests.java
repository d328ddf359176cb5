package io.mockatlas.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@link MockAtlasServer} with a jar that replaces the server. Tests in {@code src/it}
 * start the real one.
 */
class MockAtlasServerTests {

	private static final Pattern LOG = Pattern.compile("its log is (\\S+server\\.log)");

	private static final Pattern PROCESS = Pattern.compile("runs as process (\\d+)");

	@TempDir
	private static Path directory;

	@BeforeAll
	static void makeJar() throws IOException {
		FakeMain.jar(directory.resolve("fake.jar"));
	}

	@Test
	void startsAndStopsProcess() throws IOException {
		MockAtlasServer server = start(Map.of(), ServerSpec.PLAIN);
		String state = unanswered(server);
		ProcessHandle process = process(state).orElseThrow();
		Path log = Path.of(group(LOG, state));

		assertThat(server.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:4711"));
		assertThat(process.isAlive()).isTrue();
		assertThat(Files.readString(log)).contains("--server.port=0",
				"--mockatlas.parent-pid=" + ProcessHandle.current().pid());

		server.close();

		assertThat(process.isAlive()).isFalse();
		assertThat(log.getParent()).doesNotExist();
	}

	@Test
	void passesSettings() {
		ServerSpec spec = new ServerSpec("", "seeds/a.yaml",
				List.of("mockatlas.sunset=never = ever", "mockatlas.control.token=s3cret"));

		try (MockAtlasServer server = start(Map.of(), spec)) {
			assertThat(unanswered(server)).contains("--mockatlas.sunset=never = ever",
					"--mockatlas.seed=" + Path.of("seeds/a.yaml").toAbsolutePath());
		}
		assertThat(spec.controlToken()).contains("s3cret");
	}

	@Test
	void hidesVariablesOfTheApplication() {
		List<String> kept = List.of("PATH", "HOME", "JAVA_HOME", "SPRINGFIELD", "DEBUGGER", "serverless");
		Map<String, String> variables = new HashMap<>();
		Stream
			.of("SPRING_DATASOURCE_URL", "spring.datasource.url", "server.port", "Server_Port", "MANAGEMENT_PORT",
					"logging.level.root", "MOCKATLAS_SEED", "mockatlas.seed", "DEBUG", "trace", "JAVA_TOOL_OPTIONS",
					"JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
			.forEach((name) -> variables.put(name, ""));
		kept.forEach((name) -> variables.put(name, ""));

		ServerProcess.removeSettings(variables);

		assertThat(variables.keySet()).containsExactlyInAnyOrderElementsOf(kept);
	}

	@Test
	void reportsExitOfProcessAtOnce() {
		long start = System.nanoTime();

		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(() -> start(Map.of(), new ServerSpec("", "", List.of("fake=dead"))))
			.withMessageContaining("ended with exit code 3")
			.withMessageEndingWith("no such seed")
			.satisfies(MockAtlasServerTests::deleteLog);
		assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
	}

	@Test
	void stopsProcessThatIsNotReadyInTime() {
		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(
					() -> start(Map.of("mockatlas.start-timeout", "1"), new ServerSpec("", "", List.of("fake=slow"))))
			.withMessageContaining("not ready within 1 s")
			.satisfies((ex) -> assertThat(process(ex.getMessage())).isEmpty())
			.satisfies(MockAtlasServerTests::deleteLog);
	}

	@Test
	void stopsProcessWithUnreadablePort() {
		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(() -> start(Map.of(), new ServerSpec("", "", List.of("fake=odd"))))
			.withMessageContaining("port cannot be read")
			.withMessageContaining("\"odd\"")
			.satisfies((ex) -> assertThat(process(ex.getMessage())).isEmpty())
			.satisfies(MockAtlasServerTests::deleteLog);
	}

	@Test
	void stopsProcessAtTheEndOfTheJvm() throws Exception {
		Process tests = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), UnclosedServerMain.class.getName(),
				directory.resolve("fake.jar").toString())
			.redirectErrorStream(true)
			.start();
		String state = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

		assertThat(tests.waitFor()).isEqualTo(UnclosedServerMain.CODE);
		assertThat(process(state)).isEmpty();
		assertThat(Path.of(group(LOG, state)).getParent()).doesNotExist();
	}

	@Test
	void usesRunningServer() {
		try (FakeServer running = new FakeServer()) {
			Map<String, String> told = Map.of("mockatlas.url", running.url() + "/", "mockatlas.control.token",
					"s3cret");

			try (MockAtlasServer server = start(told, ServerSpec.PLAIN)) {
				assertThat(server.control().createOrganization().baseUrl()).isEqualTo(running.url());
			}
			assertThat(running.tokens()).containsExactly("Bearer s3cret");
		}
	}

	@Test
	void sendsTokenToRunningServer() {
		try (FakeServer running = new FakeServer()) {
			MockAtlasServer.at(running.url(), "s3cret").control().reset();

			assertThat(running.tokens()).containsExactly("Bearer s3cret");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "server.port=8080", "mockatlas.port-file=p", "mockatlas.parent-pid=1" })
	void rejectsSettingOfTheLauncher(String setting) {
		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(() -> start(Map.of(), new ServerSpec("", "", List.of(setting))))
			.withMessageStartingWith(setting.split("=")[0] + " cannot be a setting");
	}

	@Test
	void rejectsSettingsForRunningServer() {
		ServerSpec spec = new ServerSpec("", "", List.of("mockatlas.missing-role-status=403"));

		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(() -> start(Map.of("mockatlas.url", "http://127.0.0.1:1"), spec))
			.withMessageContaining("mockatlas.missing-role-status=403");
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:8080", "localhost", "ftp://localhost", "http://", "http://a b", "/" })
	void rejectsInvalidUrl(String url) {
		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(() -> start(Map.of("mockatlas.url", url), ServerSpec.PLAIN))
			.withMessageContaining("http://127.0.0.1:8080");
	}

	@Test
	void rejectsInvalidConfiguration() {
		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(() -> start(Map.of("mockatlas.java.home", directory.toString()), ServerSpec.PLAIN))
			.withMessageContaining("There is no Java in " + directory);
		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(() -> start(Map.of(), new ServerSpec("", "", List.of("mockatlas.secret"))))
			.withMessageContaining("not \"mockatlas.secret\"");
		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(() -> start(Map.of(), new ServerSpec("no/such.jar", "", List.of())))
			.withMessageContaining("no/such.jar");
		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(() -> start(Map.of("mockatlas.start-timeout", "PT1M"), ServerSpec.PLAIN))
			.withMessageContaining("number of seconds");
	}

	/**
	 * Returns the error message for a server that does not respond.
	 */
	static String unanswered(MockAtlasServer server) {
		try {
			server.control().reset();
			throw new AssertionError("it answers");
		}
		catch (MockAtlasException ex) {
			return ex.getMessage();
		}
	}

	/**
	 * Deletes the log of a failed start, which must exist.
	 */
	private static void deleteLog(MockAtlasException ex) throws IOException {
		Path log = Path.of(group(LOG, ex.getMessage()));

		assertThat(log).isNotEmptyFile();
		FileSystemUtils.deleteRecursively(log.getParent());
	}

	private static Optional<ProcessHandle> process(String state) {
		return ProcessHandle.of(Long.parseLong(group(PROCESS, state))).filter(ProcessHandle::isAlive);
	}

	private static String group(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
		return matcher.group(1);
	}

	private static MockAtlasServer start(Map<String, String> told, ServerSpec spec) {
		Map<String, String> properties = new HashMap<>(told);
		properties.put("mockatlas.cache", "off");
		properties.put("mockatlas.jar", directory.resolve("fake.jar").toString());
		return MockAtlasServer.start(spec, new TestRunSettings(properties::get, (name) -> null));
	}

}
