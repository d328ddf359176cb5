package io.mockatlas.bootstrap.settings;

import java.util.List;

import io.mockatlas.bootstrap.failure.CannotStartException;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.context.ApplicationListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Rejects settings of Spring Boot that have no effect on this server, since the build
 * fixes bean definitions and conditions, or since the server replaces the beans that read
 * the settings. Rejects them before the server opens a database.
 */
@Order(0)
class UnsupportedSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	/**
	 * Groups of settings without effect.
	 */
	static final List<String> GROUPS = List.of("management.server", "spring.flyway", "spring.jackson",
			"spring.security.user", "spring.sql.init");

	/**
	 * Settings of which only some values have an effect.
	 */
	static final List<Supported> SETTINGS = List.of(new Supported("management.endpoint.health.probes.enabled", "true"),
			new Supported("management.endpoints.web.exposure.include", "health", "info", "metrics", "prometheus", "*"),
			new Supported("management.health.db.enabled", "true"),
			new Supported("management.info.env.enabled", "false"),
			new Supported("management.info.java.enabled", "false"),
			new Supported("management.info.os.enabled", "false"),
			new Supported("management.info.process.enabled", "false"),
			new Supported("server.forward-headers-strategy", "native", "none"),
			new Supported("spring.autoconfigure.exclude"), new Supported("spring.datasource.jndi-name"),
			new Supported("spring.datasource.type", "com.zaxxer.hikari.HikariDataSource"),
			new Supported("spring.h2.console.enabled", "false"), new Supported("spring.jmx.enabled", "false"),
			new Supported("spring.jpa.generate-ddl", "false"), new Supported("spring.jpa.hibernate.ddl-auto", "none"),
			new Supported("spring.jpa.open-in-view", "false"), new Supported("spring.jpa.show-sql", "false"),
			new Supported("spring.mail.jndi-name"), new Supported("spring.mail.ssl.bundle"),
			new Supported("spring.servlet.multipart.enabled", "false"),
			new Supported("spring.threads.virtual.enabled", "false"),
			new Supported("spring.web.resources.add-mappings", "false"));

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		check(event.getEnvironment());
	}

	/**
	 * Checks the settings of an environment. Binds them only if a property looks like a
	 * setting without effect: to bind all of them takes 0.1 s of a start.
	 * @throws CannotStartException if one has no effect
	 */
	static void check(ConfigurableEnvironment environment) {
		if (isSuspect(environment)) {
			Iterable<ConfigurationPropertySource> sources = ConfigurationPropertySources.get(environment);
			GROUPS.forEach((group) -> checkAbsent(group, sources));
			Binder binder = Binder.get(environment);
			SETTINGS.forEach((setting) -> setting.check(binder));
		}
	}

	private static boolean isSuspect(ConfigurableEnvironment environment) {
		for (PropertySource<?> source : environment.getPropertySources()) {
			if (source instanceof EnumerablePropertySource<?> enumerable) {
				for (String name : enumerable.getPropertyNames()) {
					if (isSuspect(enumerable, name)) {
						return true;
					}
				}
			}
		}
		return false;
	}

	private static boolean isSuspect(EnumerablePropertySource<?> source, String name) {
		String plain = plain(name);
		if (!plain.startsWith("management") && !plain.startsWith("server") && !plain.startsWith("spring")) {
			return false;
		}
		for (String group : GROUPS) {
			if (plain.startsWith(plain(group))) {
				return true;
			}
		}
		for (Supported setting : SETTINGS) {
			if (plain.equals(setting.plain()) && !setting.supports(String.valueOf(source.getProperty(name)))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Returns a name without anything in which spellings differ: case, dots, dashes,
	 * underscores and indexes.
	 */
	private static String plain(String name) {
		StringBuilder plain = new StringBuilder(name.length());
		for (int i = 0; i < name.length(); i++) {
			char character = name.charAt(i);
			if (Character.isLetterOrDigit(character)) {
				plain.append(Character.toLowerCase(character));
			}
		}
		while (!plain.isEmpty() && Character.isDigit(plain.charAt(plain.length() - 1))) {
			plain.setLength(plain.length() - 1);
		}
		return plain.toString();
	}

	private static void checkAbsent(String group, Iterable<ConfigurationPropertySource> sources) {
		ConfigurationPropertyName name = ConfigurationPropertyName.of(group);
		for (ConfigurationPropertySource source : sources) {
			if (source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT) {
				throw new CannotStartException(group + ".* has no effect on this server: remove it");
			}
		}
	}

	/**
	 * Setting with the values that have an effect.
	 *
	 * @param name the name
	 * @param plain the name in the form of {@link UnsupportedSettings#plain(String)}
	 * @param values the values; none if the setting has no effect at all
	 */
	record Supported(String name, String plain, List<String> values) {

		Supported(String name, String... values) {
			this(name, UnsupportedSettings.plain(name), List.of(values));
		}

		private boolean supports(String value) {
			for (String supported : this.values) {
				if (supported.equalsIgnoreCase(value)) {
					return true;
				}
			}
			return false;
		}

		private void check(Binder binder) {
			binder.bind(this.name, Bindable.listOf(String.class)).orElse(List.of()).forEach(this::check);
		}

		private void check(String value) {
			if (!supports(value)) {
				throw new CannotStartException(
						this.name + "=" + value + " has no effect on this server: " + ((this.values.isEmpty())
								? "remove it" : "it supports only " + String.join(", ", this.values)));
			}
		}

	}

}
