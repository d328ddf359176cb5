package io.mockatlas.bootstrap;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.bootstrap.settings.SettingsCheck;
import io.mockatlas.compare.Launcher;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * Server in this process for the {@code compare} command. It reads neither environment
 * variables nor configuration files of the user, and prints no banner.
 *
 * @param application the main class
 * @param options options of every server
 */
public record EmbeddedServer(Class<?> application, List<String> options) implements Launcher {

	/**
	 * Profile that suppresses the banner.
	 */
	static final String PROFILE = "embedded";

	@Override
	public void check(List<String> arguments) {
		SettingsCheck.check(arguments);
	}

	@Override
	public Server launch(List<String> arguments) {
		AotContext.enable(this.application);
		StandardServletEnvironment environment = new StandardServletEnvironment();
		environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
		SpringApplication spring = new SpringApplication(this.application);
		spring.setEnvironment(environment);
		spring.setAdditionalProfiles(PROFILE);
		spring.setRegisterShutdownHook(false);
		ConfigurableApplicationContext context = spring
			.run(Stream.of(this.options, arguments, List.of("--spring.config.location=classpath:/"))
				.flatMap(List::stream)
				.toArray(String[]::new));
		URI url = URI.create(context.getBean(ServerUrl.class).toString());
		return new Server() {

			@Override
			public URI url() {
				return url;
			}

			@Override
			public void close() {
				context.close();
			}

		};
	}

}
