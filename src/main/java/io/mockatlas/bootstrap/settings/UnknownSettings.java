package io.mockatlas.bootstrap.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/**
 * Warns of settings that have this server's prefix but do not exist. Such a setting has
 * no effect, so a typing mistake would otherwise go unnoticed.
 */
@Component
class UnknownSettings implements ApplicationListener<ApplicationStartedEvent> {

	private static final Log logger = LogFactory.getLog(UnknownSettings.class);

	private static final Pattern OURS = Pattern.compile("(?i:mock-?atlas)\\..+|MOCKATLAS_.+");

	/**
	 * Server URLs for commands and scripts, which the server itself does not read.
	 * {@code env} exports them.
	 */
	private static final Set<String> OF_VERBS = Set.of("MOCKATLAS_URL", "MOCKATLAS_TLS_URL");

	/**
	 * Collects the known settings only if the environment has a property to compare.
	 */
	@Override
	public void onApplicationEvent(ApplicationStartedEvent event) {
		List<String> names = ownPropertyNames(event.getApplicationContext().getEnvironment());
		if (!names.isEmpty()) {
			unknown(names, SettingNames.of(event.getApplicationContext())).forEach(logger::warn);
		}
	}

	/**
	 * Returns the property names of an environment that have this server's prefix.
	 */
	static List<String> ownPropertyNames(ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.filter(EnumerablePropertySource.class::isInstance)
			.flatMap((source) -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
			.filter((name) -> OURS.matcher(name).matches() && !OF_VERBS.contains(name))
			.distinct()
			.toList();
	}

	/**
	 * Returns a warning for each name that is not a setting.
	 */
	static List<String> unknown(List<String> names, SettingNames known) {
		return names.stream()
			.filter((name) -> !known.include(name) && !known.include(name.replaceFirst("_FILE$", "")))
			.map((name) -> "Unknown setting " + name + " is ignored; did you mean " + known.nearest(name) + "?")
			.toList();
	}

}
