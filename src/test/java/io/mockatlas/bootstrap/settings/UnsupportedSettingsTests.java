package io.mockatlas.bootstrap.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.mockatlas.bootstrap.failure.CannotStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class UnsupportedSettingsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					management.server.port | 9090 | management.server.* has no effect on this server: remove it
					MANAGEMENT_SERVER_PORT | 9090 | management.server.* has no effect on this server: remove it
					spring.flyway.enabled | false | spring.flyway.* has no effect on this server: remove it
					SPRING_SECURITY_USER_NAME | user | spring.security.user.* has no effect on this server: remove it
					spring.datasource.jndi-name | java:x | spring.datasource.jndi-name=java:x has no effect on this server: remove it
					SPRING_AUTOCONFIGURE_EXCLUDE_0 | x.Y | spring.autoconfigure.exclude=x.Y has no effect on this server: remove it
					spring.mail.ssl.bundle | mail | spring.mail.ssl.bundle=mail has no effect on this server: remove it
					spring.jpa.showSql | true | spring.jpa.show-sql=true has no effect on this server: it supports only false
					SPRING_THREADS_VIRTUAL_ENABLED | true | spring.threads.virtual.enabled=true has no effect on this server: it supports only false
					server.forward-headers-strategy | framework | server.forward-headers-strategy=framework has no effect on this server: it supports only native, none
					management.endpoints.web.exposure.include | health,env | management.endpoints.web.exposure.include=env has no effect on this server: it supports only health, info, metrics, prometheus, *
					management.endpoints.web.exposure.include[0] | loggers | management.endpoints.web.exposure.include=loggers has no effect on this server: it supports only health, info, metrics, prometheus, *
					""")
	void rejectsSettingWithoutEffect(String name, String value, String message) {
		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> check(name, value)).withMessage(message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "management.endpoints.web.exposure.include=health, metrics",
			"MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE=*", "SERVER_FORWARD_HEADERS_STRATEGY=NATIVE",
			"SERVER_FORWARD_HEADERS_STRATEGY=", "spring.jpa.open-in-view=false", "spring.flywayx.enabled=false",
			"spring.jpa.properties.hibernate.jdbc.batch_size=5", "spring.datasource.hikari.maximum-pool-size=5",
			"spring.profiles.active=test" })
	void acceptsOtherSettings(String setting) {
		String name = setting.substring(0, setting.indexOf('='));
		assertThatNoException().isThrownBy(() -> check(name, setting.substring(name.length() + 1)));
	}

	@Test
	void rejectsAtTheStart() {
		SpringApplication application = new SpringApplication(Object.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		assertThatExceptionOfType(CannotStartException.class)
			.isThrownBy(() -> application.run("--spring.flyway.enabled=false"));
	}

	@Test
	void areDocumented() throws IOException {
		String page = Files.readString(Path.of("docs/settings.md"));
		assertThat(UnsupportedSettings.GROUPS).allMatch((group) -> page.contains("`" + group + ".*`"));
		assertThat(UnsupportedSettings.SETTINGS).allMatch((setting) -> page.contains("`" + setting.name() + "`"));
	}

	private static void check(String name, String value) {
		StandardEnvironment environment = new StandardEnvironment();
		MutablePropertySources sources = environment.getPropertySources();
		String variables = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		sources.replace(variables, new SystemEnvironmentPropertySource(variables, Map.of()));
		sources.addFirst((name.contains(".")) ? new MapPropertySource("options", Map.of(name, value))
				: new SystemEnvironmentPropertySource(variables, Map.of(name, value)));
		ConfigurationPropertySources.attach(environment);
		UnsupportedSettings.check(environment);
	}

}
