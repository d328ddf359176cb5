package io.mockatlas.bootstrap.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.mockatlas.bootstrap.failure.InvalidSettingAnalyzer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Check of this server's own settings without an application context, whose start would
 * log. The configuration metadata, which the build generates, lists the settings and
 * their types.
 */
public final class SettingsCheck {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private static final String OUR_OWN = "mockatlas";

	private SettingsCheck() {
	}

	/**
	 * Checks the settings of a command line.
	 * @param arguments the options, such as {@code --mockatlas.tls=self-signed}
	 * @throws IllegalArgumentException if a setting does not exist or has an invalid
	 * value
	 */
	public static void check(List<String> arguments) {
		if (arguments.isEmpty()) {
			return;
		}
		Map<String, String> settings = settings(arguments);
		Binder binder = new Binder(new MapConfigurationPropertySource(settings));
		JsonNode metadata = metadata();
		Set<String> names = new TreeSet<>();
		metadata.path("properties").forEach((property) -> names.add(property.path("name").asString()));
		requireKnown(settings.keySet(), new SettingNames(names));
		metadata.path("groups")
			.forEach((group) -> bind(binder, group.path("name").asString(), group.path("type").asString()));
	}

	private static Map<String, String> settings(List<String> arguments) {
		Map<String, String> settings = new LinkedHashMap<>();
		for (String argument : arguments) {
			int end = argument.indexOf('=');
			settings.put(argument.substring(2, end), argument.substring(end + 1));
		}
		return settings;
	}

	private static void requireKnown(Set<String> given, SettingNames known) {
		given.stream().filter((name) -> !known.include(name)).findFirst().ifPresent((name) -> {
			throw new IllegalArgumentException(
					"unknown setting " + name + "; did you mean " + known.nearest(name) + "?");
		});
	}

	private static void bind(Binder binder, String prefix, String type) {
		try {
			binder.bind(prefix, Bindable.of(ClassUtils.resolveClassName(type, null)));
		}
		catch (BindException ex) {
			throw new IllegalArgumentException(InvalidSettingAnalyzer.sentence(ex), ex);
		}
	}

	/**
	 * Reads the metadata of this project; libraries have such files too.
	 */
	private static JsonNode metadata() {
		try {
			JsonMapper mapper = JsonMapper.builder().build();
			for (URL url : Collections.list(SettingsCheck.class.getClassLoader().getResources(METADATA))) {
				try (InputStream file = url.openStream()) {
					JsonNode metadata = mapper.readTree(file);
					if (metadata.at("/groups/0/name").asString("").startsWith(OUR_OWN)) {
						return metadata;
					}
				}
			}
			throw new IllegalStateException("there is no " + METADATA);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
