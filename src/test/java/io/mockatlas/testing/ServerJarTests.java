package io.mockatlas.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServerJarTests {

	@TempDir
	private Path directory;

	@Test
	void isFoundBySystemProperty() throws IOException {
		Path named = file("anywhere/server.jar");
		file("target/mock-atlas.jar");

		assertThat(found(Map.of("mockatlas.jar", named.toString()), "target/mock-atlas-testing.jar", ""))
			.isEqualTo(named);
	}

	@Test
	void isFoundByEnvironmentVariable() throws IOException {
		Path named = file("anywhere/server.jar");
		TestRunSettings settings = new TestRunSettings((name) -> null, Map.of("MOCKATLAS_JAR", named.toString())::get);

		assertThat(new ServerJar(settings, null, "").find()).isEqualTo(named);
	}

	@Test
	void isFoundBesideTestingJar() throws IOException {
		Path jar = file("mock-atlas-testing/target/mock-atlas.jar");

		assertThat(found(Map.of(), "mock-atlas-testing/target/mock-atlas-testing.jar", "")).isEqualTo(jar);
	}

	@Test
	void isFoundBesideClasses() throws IOException {
		Path jar = file("target/mock-atlas.jar");

		assertThat(found(Map.of(), "target/classes", "")).isEqualTo(jar);
	}

	@Test
	void isFoundInLocalRepository() throws IOException {
		Path jar = file("io/mockatlas/mock-atlas/0.1.0/mock-atlas-0.1.0.jar");

		assertThat(found(Map.of(), "io/mockatlas/mock-atlas-testing/0.1.0/mock-atlas-testing-0.1.0.jar", ""))
			.isEqualTo(jar);
	}

	@Test
	void isFoundOnClassPath() throws IOException {
		Path testing = file("lib/mock-atlas-testing-0.1.0.jar");
		Path jar = file("other/mock-atlas-0.1.0.jar");

		assertThat(found(Map.of(), null, "\0" + File.pathSeparator + testing + File.pathSeparator + jar))
			.isEqualTo(jar);
	}

	@Test
	void isFoundBesideTestingJarWithClassifier() throws IOException {
		file("mock-atlas/0.1.0/mock-atlas-0.1.0-testing.jar");
		Path jar = file("mock-atlas/0.1.0/mock-atlas-0.1.0.jar");

		assertThat(found(Map.of(), "mock-atlas/0.1.0/mock-atlas-0.1.0-testing.jar", "")).isEqualTo(jar);
	}

	@Test
	void isNeverTheTestingJar() throws IOException {
		Path renamed = file("lib/mock-atlas-1.jar");
		Path another = file("other/mock-atlas-0.1.0-testing.jar");

		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(() -> found(Map.of(), "lib/mock-atlas-1.jar", renamed + File.pathSeparator + another))
			.withMessageContaining("was not found");
	}

	@Test
	void missingJarIsReported() {
		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(() -> found(Map.of(), "target/mock-atlas-testing.jar", "lib/other.jar"))
			.withMessageContaining("system property mockatlas.jar")
			.withMessageContaining("MOCKATLAS_JAR")
			.withMessageContaining(this.directory.resolve("target").toString());
	}

	@Test
	void configuredJarIsNotSearchedElsewhere() throws IOException {
		file("target/mock-atlas.jar");

		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(() -> found(Map.of("mockatlas.jar", "no/such.jar"), "target/mock-atlas-testing.jar", ""))
			.withMessageContaining(Path.of("no/such.jar").toAbsolutePath().toString());
	}

	private Path found(Map<String, String> properties, @Nullable String extensionJar, String classPath) {
		return new ServerJar(new TestRunSettings(properties::get, (name) -> null),
				(extensionJar != null) ? this.directory.resolve(extensionJar) : null, classPath)
			.find();
	}

	private Path file(String name) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.createFile(file);
	}

}
