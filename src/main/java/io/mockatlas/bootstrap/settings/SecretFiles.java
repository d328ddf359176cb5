package io.mockatlas.bootstrap.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
	private static final Set<String> SETTINGS = Set.of("MOCKATLAS_PORT_FILE", "SPRING_PID_FILE");

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
	 * programs may have such variables too, with files that are not for this server
	 */
	static Map<String, Object> read(Map<String, Object> environment) {
		Map<String, Object> values = new LinkedHashMap<>();
		environment.forEach((variable, path) -> {
			if (!variable.endsWith(SUFFIX) || SETTINGS.contains(variable)) {
				return;
			}
			String name = variable.substring(0, variable.length() - SUFFIX.length());
			boolean isSetting = name.startsWith("MOCKATLAS_") || name.startsWith("SPRING_");
			if (environment.containsKey(name)) {
				if (isSetting) {
					throw new CannotStartException(name + " and " + variable + " are both set; set only one of them");
				}
				return;
			}
			try {
				values.put(name, content(Path.of(path.toString())));
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
	 * Returns the text of a file without the line break at its end.
	 */
	private static String content(Path file) throws IOException {
		if (Files.isRegularFile(file) && Files.size(file) > MAX_BYTES) {
			throw new IOException("the file is too large for a value");
		}
		return Files.readString(file).replaceFirst("\\R$", "");
	}

}
