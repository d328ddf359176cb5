package io.mockatlas.bootstrap.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class UnknownSettingsTests {

	private static final SettingNames KNOWN = new SettingNames(Set.of("mockatlas.additional-roles",
			"mockatlas.list-expired", "mockatlas.port-file", "mockatlas.seed", "mockatlas.storage.path"));

	@ParameterizedTest
	@ValueSource(strings = { "mockatlas.list-expired", "mockatlas.listExpired", "mockatlas.list_expired",
			"mock-atlas.seed", "MOCKATLAS_LIST_EXPIRED", "MOCKATLAS_LISTEXPIRED", "mockatlas.storage.path",
			"MOCKATLAS_STORAGE_PATH", "mockatlas.additional-roles[0]", "MOCKATLAS_ADDITIONAL_ROLES_0",
			"MOCKATLAS_ADDITIONALROLES_1_", "MOCKATLAS_URL", "server.port", "PATH", "mockatlas", "MOCKATLASX" })
	void ignoresKnownAndForeignSettings(String name) {
		assertThat(unknown(name)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "mockatlas.sead, mockatlas.seed", "MOCKATLAS_PORTFIL, mockatlas.port-file",
			"mockatlas.storage, mockatlas.storage.path", "MOCKATLAS_STORAGEPATH, mockatlas.storage.path",
			"mockatlas.list-expires, mockatlas.list-expired", "mockatlas.additional-role, mockatlas.additional-roles" })
	void suggestsSimilarSetting(String name, String nearest) {
		assertThat(unknown(name))
			.containsExactly("Unknown setting " + name + " is ignored; did you mean " + nearest + "?");
	}

	@Test
	void reportsEachNameOnce() {
		assertThat(unknown("mockatlas.a", "mockatlas.b")).hasSize(2);
	}

	private static List<String> unknown(String... names) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((source) -> environment.getPropertySources().remove(source.getName()));
		for (String name : names) {
			environment.getPropertySources().addFirst(new MapPropertySource("a " + name, Map.of(name, "x")));
			environment.getPropertySources().addFirst(new MapPropertySource("b " + name, Map.of(name, "y")));
		}
		return UnknownSettings.unknown(UnknownSettings.ownPropertyNames(environment), KNOWN);
	}

}
