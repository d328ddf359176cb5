package io.mockatlas.bootstrap.settings;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.BoundConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Settings of all packages, in a context without other beans.
 */
class SettingsBindingTests {

	private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("mockatlas.additional-roles", "GROUP_A"),
			Map.entry("mockatlas.base-url", "https://atlas.example.com"), Map.entry("mockatlas.body-timeout", "5s"),
			Map.entry("mockatlas.control.allowed-hosts", "mock.example.com"),
			Map.entry("mockatlas.control.enabled", "false"), Map.entry("mockatlas.control.token", "s3cret"),
			Map.entry("mockatlas.journal.bodies", "true"), Map.entry("mockatlas.journal.max-bytes", "1MB"),
			Map.entry("mockatlas.journal.max-entries", "20"), Map.entry("mockatlas.duplicate-invitation-status", "200"),
			Map.entry("mockatlas.empty-teams", "rejected"), Map.entry("mockatlas.enveloped-error-status", "own"),
			Map.entry("mockatlas.lenient", "false"), Map.entry("mockatlas.later-versions", "refused"),
			Map.entry("mockatlas.list-expired", "true"), Map.entry("mockatlas.mail.from", "atlas@example.com"),
			Map.entry("mockatlas.malformed-id-status", "404"), Map.entry("mockatlas.missing-role-status", "403"),
			Map.entry("mockatlas.parent-pid", "1"), Map.entry("mockatlas.port-file", "/tmp/port"),
			Map.entry("mockatlas.rate-limits", "enforced"),
			Map.entry("mockatlas.secret", "0123456789abcdef0123456789abcdef"), Map.entry("mockatlas.seed", "seed.yaml"),
			Map.entry("mockatlas.shutdown-delay", "1s"), Map.entry("mockatlas.tls", "self-signed"),
			Map.entry("mockatlas.tls-directory", "/tls"), Map.entry("mockatlas.tls-names", "mock.example.com"),
			Map.entry("mockatlas.tls-port", "8443"), Map.entry("mockatlas.storage.path", "/data"),
			Map.entry("mockatlas.sunset", "Fri, 1 Jan 2027 00:00:00 GMT"),
			Map.entry("mockatlas.unknown-path-status", "404"));

	@Test
	void areListedHere() {
		runner().run((context) -> assertThat(SettingNames.of(context).names())
			.containsExactlyInAnyOrderElementsOf(VALUES.keySet()));
	}

	@Test
	void bindFromEnvironmentVariables() {
		Map<String, Object> variables = new LinkedHashMap<>();
		VALUES.forEach((name, value) -> variables.put(variable(name), value));

		runner().withInitializer((context) -> replaceVariables(context, variables))
			.run((context) -> assertThat(bound(context)).isEqualTo(VALUES.keySet()));
	}

	@Test
	void areKnownAsEnvironmentVariables() {
		SettingNames names = new SettingNames(VALUES.keySet());

		assertThat(VALUES.keySet()).allMatch((name) -> names.include(variable(name)));
	}

	private static ApplicationContextRunner runner() {
		return new ApplicationContextRunner().withUserConfiguration(All.class);
	}

	private static String variable(String name) {
		return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
	}

	private static void replaceVariables(ConfigurableApplicationContext context, Map<String, Object> variables) {
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		context.getEnvironment()
			.getPropertySources()
			.replace(name, new SystemEnvironmentPropertySource(name, variables));
	}

	private static Set<String> bound(ConfigurableApplicationContext context) {
		return BoundConfigurationProperties.get(context)
			.getAll()
			.keySet()
			.stream()
			.map((name) -> name.toString().replaceFirst("\\[0]$", ""))
			.collect(Collectors.toSet());
	}

	@ConfigurationPropertiesScan("io.mockatlas")
	static class All {

	}

}
