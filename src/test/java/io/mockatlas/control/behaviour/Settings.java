package io.mockatlas.control.behaviour;

import java.util.function.Consumer;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/**
 * Settings of all packages, in a context without other beans.
 */
final class Settings {

	private Settings() {
	}

	static void of(Consumer<CurrentSettings> test, String... properties) {
		new ApplicationContextRunner().withUserConfiguration(All.class)
			.withPropertyValues(properties)
			.run((context) -> test.accept(new CurrentSettings(context)));
	}

	@ConfigurationPropertiesScan("io.mockatlas")
	static class All {

	}

}
