package io.mockatlas.control.behaviour;

import java.util.function.Consumer;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/**
 * Runs assertions on the settings of all packages, in a context without other beans.
 */
final class SettingsRunner {

	private SettingsRunner() {
	}

	static void run(Consumer<CurrentSettings> test, String... properties) {
		new ApplicationContextRunner().withUserConfiguration(SettingsConfiguration.class)
			.withPropertyValues(properties)
			.run((context) -> test.accept(new CurrentSettings(context)));
	}

	@ConfigurationPropertiesScan("io.mockatlas")
	static class SettingsConfiguration {

	}

}
