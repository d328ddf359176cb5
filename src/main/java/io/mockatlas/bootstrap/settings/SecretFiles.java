package io.mockatlas.bootstrap.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.mockatlas.bootstrap.failure.CannotStartException;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Environment variables whose values are in files: {@code NAME_FILE} has the path of a
 * file with the value of {@code NAME}, as in many container images. It works for settings
 * and for the placeholders of a seed file.
 */
class SecretFiles implements EnvironmentPostProcessor {

	/**
	 * Name of the property source. Spring Boot binds the upper-case names of a source
	 * with this ending.
	 */
	static final String SOURCE = "files-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

	private static final String SUFFIX = "_FILE";

	/**
	 * Settings whose own name ends like that of a variable with a path.
	 */
	private static final Set<String> SETTINGS = Set.of("MOCKATLAS_PORT_FILE", "SPRING_PID_FILE",
			"MANAGEMENT_ENDPOINT_LOGFILE_EXTERNAL_FILE");

	/**
	 * Beginnings of the names of settings of this server.
	 */
	private static final List<String> PREFIXES = List.of("MOCKATLAS_", "SPRING_", "SERVER_", "MANAGEMENT_");

	private static final int MAX_BYTES = 64 * 1024;

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.getPropertySources().contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
			Map<String, Object> values = read(environment.getSystemEnvironment());
			if (!values.isEmpty()) {
				environment.getPropertySources()
					.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							new SystemEnvironmentPropertySource(SOURCE, values));
			}
		}
	}

	/**
	 * Returns the variables that are in files.
	 * @throws CannotStartException if the file of a setting cannot be read; other
	 * programs may have such variables too, with files that are not for this server: a
	 * device, a pipe or a terminal could block the start
	 */
	static Map<String, Object> read(Map<String, Object> environment) {
		Map<String, Object> values = new LinkedHashMap<>();
		environment.forEach((variable, path) -> {
			if (!variable.endsWith(SUFFIX) || SETTINGS.contains(variable)) {
				return;
			}
			String name = variable.substring(0, variable.length() - SUFFIX.length());
			boolean isSetting = PREFIXES.stream().anyMatch(name::startsWith);
			if (environment.containsKey(name)) {
				if (isSetting) {
					throw new CannotStartException(name + " and " + variable + " are both set; set only one of them");
				}
				return;
			}
			try {
				Path file = Path.of(path.toString());
				if (isSetting || Files.isRegularFile(file)) {
					values.put(name, content(file));
				}
			}
			catch (IOException | InvalidPathException ex) {
				if (isSetting) {
					String reason = (ex instanceof NoSuchFileException) ? "there is no such file" : ex.toString();
					throw new CannotStartException(variable + ": cannot read " + path + ": " + reason, ex);
				}
			}
		});
		return values;
	}

	/**
	 * Returns the text of a file without the line break at its end. The file of a setting
	 * may be a pipe, such as that of a process substitution of a shell, whose length is
	 * unknown.
	 */
	private static String content(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(MAX_BYTES + 1);
			if (bytes.length > MAX_BYTES) {
				throw new IOException("the file is too large for a value");
			}
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.replaceFirst("\\R$", "");
		}
	}

}
