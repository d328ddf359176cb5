package io.mockatlas.bootstrap.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.mockatlas.bootstrap.failure.CannotStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

	@Test
	void rejectsUnreadableFileOfSetting() {
		assertThatExceptionOfType(CannotStartException.class)
			.isThrownBy(() -> SecretFiles.read(Map.of("MOCKATLAS_SECRET_FILE", "/no/such/file")))
			.withMessageStartingWith("MOCKATLAS_SECRET_FILE: cannot read /no/such/file: ");
	}

	@Test
	void ignoresVariablesOfOtherPrograms() throws IOException {
		assertThat(SecretFiles.read(Map.of("SSL_CERT_FILE", file("x".repeat(70_000)), "LOG_FILE", "/no/such/file",
				"OTHER_FILE", file("other"), "OTHER", "value", "PATH", "/bin")))
			.isEmpty();
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
