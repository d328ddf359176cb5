package io.mockatlas.bootstrap.settings;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.mockatlas.bootstrap.failure.CannotStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SecretFilesTests {

	@TempDir
	private Path directory;

	@Test
	void bindsSettingAndPlaceholderFromFiles() throws IOException {
		StandardEnvironment environment = environment(
				Map.of("MOCKATLAS_CONTROL_TOKEN_FILE", file("s3cret\n"), "SPRING_DATASOURCE_PASSWORD_FILE",
						file(" p w"), "INITECH_PRIVATE_KEY_FILE", file("key\r\n"), "MOCKATLAS_PORT_FILE", "/run/port"));

		new SecretFiles().postProcessEnvironment(environment, new SpringApplication());

		Binder binder = Binder.get(environment);
		assertThat(binder.bind("mockatlas.control.token", String.class).get()).isEqualTo("s3cret");
		assertThat(binder.bind("spring.datasource.password", String.class).get()).isEqualTo(" p w");
		assertThat(binder.bind("mockatlas.port-file", String.class).get()).isEqualTo("/run/port");
		assertThat(binder.bind("mockatlas.port", String.class).isBound()).isFalse();
		assertThat(environment.resolveRequiredPlaceholders("${INITECH_PRIVATE_KEY}")).isEqualTo("key");
	}

	@Test
	void rejectsSettingWithValueAndFile() throws IOException {
		Map<String, Object> both = Map.of("MOCKATLAS_SECRET", "a", "MOCKATLAS_SECRET_FILE", file("b"));

		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> SecretFiles.read(both))
			.withMessage("MOCKATLAS_SECRET and MOCKATLAS_SECRET_FILE are both set; set only one of them");
	}

	@ParameterizedTest
	@ValueSource(strings = { "MOCKATLAS_SECRET_FILE", "SPRING_DATASOURCE_PASSWORD_FILE",
			"SERVER_SSL_KEY_STORE_PASSWORD_FILE", "MANAGEMENT_SERVER_PORT_FILE" })
	void rejectsUnreadableFileOfSetting(String variable) {
		assertThatExceptionOfType(CannotStartException.class)
			.isThrownBy(() -> SecretFiles.read(Map.of(variable, "/no/such/file")))
			.withMessageStartingWith(variable + ": cannot read /no/such/file: ");
	}

	@Test
	void rejectsLargeFileOfSetting() throws IOException {
		Map<String, Object> large = Map.of("MOCKATLAS_SECRET_FILE", file("x".repeat(70_000)));

		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> SecretFiles.read(large))
			.withMessageContaining("the file is too large for a value");
	}

	@Test
	void readsLinkToRegularFile() throws IOException {
		Path link = Files.createSymbolicLink(this.directory.resolve("link"), Path.of(file("value\n")));

		assertThat(SecretFiles.read(Map.of("OWNER_KEY_FILE", link.toString()))).isEqualTo(Map.of("OWNER_KEY", "value"));
	}

	@Test
	@EnabledOnOs({ OS.LINUX, OS.MAC })
	void readsPipeForSettingOnly() throws Exception {
		Path pipe = this.directory.resolve("pipe");
		assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

		assertThat(SecretFiles.read(Map.of("LOG_FILE", pipe.toString()))).isEmpty();

		CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(pipe, "s3cret\n"));
		assertThat(SecretFiles.read(Map.of("MOCKATLAS_SECRET_FILE", pipe.toString())))
			.isEqualTo(Map.of("MOCKATLAS_SECRET", "s3cret"));
		writer.get(1, TimeUnit.MINUTES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "MOCKATLAS_PORT_FILE", "SPRING_PID_FILE", "MANAGEMENT_ENDPOINT_LOGFILE_EXTERNAL_FILE" })
	void leavesSettingsThatArePaths(String variable) {
		assertThat(SecretFiles.read(Map.of(variable, "/no/such/file"))).isEmpty();
	}

	@Test
	void ignoresVariablesOfOtherPrograms() throws IOException {
		assertThat(SecretFiles.read(Map.of("SSL_CERT_FILE", file("x".repeat(70_000)), "LOG_FILE", "/no/such/file",
				"OTHER_FILE", file("other"), "OTHER", "value", "PATH", "/bin")))
			.isEmpty();
	}

	private static void write(Path pipe, String content) {
		try (OutputStream out = Files.newOutputStream(pipe, StandardOpenOption.WRITE)) {
			out.write(content.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String file(String content) throws IOException {
		return Files.writeString(Files.createTempFile(this.directory, null, null), content).toString();
	}

	private static StandardEnvironment environment(Map<String, Object> variables) {
		return new StandardEnvironment() {

			@Override
			public Map<String, Object> getSystemEnvironment() {
				return variables;
			}

			@Override
			protected void customizePropertySources(MutablePropertySources sources) {
				sources
					.addLast(new SystemEnvironmentPropertySource(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
			}

		};
	}

}
