package io.mockatlas.launch;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/**
 * Warns of settings that look like ours and are none. Nobody reads them, so without this
 * a typing mistake would change nothing and say nothing.
 */
@Component
class UnknownSettings implements ApplicationListener<ApplicationStartedEvent> {

	private static final Log logger = LogFactory.getLog(UnknownSettings.class);

	private static final Pattern OURS = Pattern.compile("(?i:mock-?atlas)\\..+|MOCKATLAS_.+");

	/**
	 * Tells the verbs where the server is, and is among the exports of {@code env}.
	 */
	private static final String OF_VERBS = "MOCKATLAS_URL";

	/**
	 * Reads the names of all settings only if there are names to compare with them.
	 */
	@Override
	public void onApplicationEvent(ApplicationStartedEvent event) {
		List<String> written = ownPropertyNames(event.getApplicationContext().getEnvironment());
		if (!written.isEmpty()) {
			unknown(written, SettingNames.of(event.getApplicationContext())).forEach(logger::warn);
		}
	}

	/**
	 * The names in an environment that look like ours.
	 */
	static List<String> ownPropertyNames(ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.filter(EnumerablePropertySource.class::isInstance)
			.flatMap((source) -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
			.filter((name) -> OURS.matcher(name).matches() && !name.equals(OF_VERBS))
			.distinct()
			.toList();
	}

	/**
	 * What is to be said: one line for each name that is no setting.
	 */
	static List<String> unknown(List<String> written, SettingNames known) {
		return written.stream()
			.filter((name) -> !known.include(name))
			.map((name) -> "There is no setting " + name + ", so it changes nothing; did you mean "
					+ known.nearest(name) + "?")
			.toList();
	}

}
