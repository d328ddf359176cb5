package io.mockatlas.testing;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Settings of the test run about its server: from a system property or a JUnit
 * configuration parameter, else from an environment variable.
 *
 * @param properties the properties
 * @param variables the environment variables
 */
record TestRunSettings(Function<String, @Nullable String> properties, Function<String, @Nullable String> variables) {

	static TestRunSettings ofJvm() {
		return new TestRunSettings(System::getProperty, System::getenv);
	}

	/**
	 * Returns the settings of a JUnit context. JUnit also reads configuration parameters
	 * from the system properties.
	 */
	static TestRunSettings of(ExtensionContext context) {
		return new TestRunSettings((name) -> context.getConfigurationParameter(name).orElse(null), System::getenv);
	}

	/**
	 * Finds a setting.
	 * @param name the name, such as {@code mockatlas.jar}, whose environment variable is
	 * {@code MOCKATLAS_JAR}
	 * @return the value, unless it is blank
	 */
	Optional<String> find(String name) {
		String property = this.properties.apply(name);
		String said = (property != null) ? property : this.variables.apply(variable(name));
		return Optional.ofNullable(said).filter((text) -> !text.isBlank());
	}

	private static String variable(String name) {
		return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
	}

}
