package io.mockatlas.testing;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What the test run was told about its server: by a system property or a configuration
 * parameter of JUnit, else by an environment variable.
 *
 * @param properties the properties
 * @param variables the environment variables
 */
record TestRunSettings(Function<String, @Nullable String> properties, Function<String, @Nullable String> variables) {

	static TestRunSettings ofJvm() {
		return new TestRunSettings(System::getProperty, System::getenv);
	}

	/**
	 * JUnit looks for a configuration parameter among the system properties too.
	 */
	static TestRunSettings of(ExtensionContext context) {
		return new TestRunSettings((name) -> context.getConfigurationParameter(name).orElse(null), System::getenv);
	}

	/**
	 * Looks for a hint.
	 * @param name its name, such as {@code mockatlas.jar}, for which a variable has
	 * {@code MOCKATLAS_JAR}
	 * @return what it says, unless that is nothing
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
