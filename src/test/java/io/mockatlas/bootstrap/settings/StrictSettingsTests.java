package io.mockatlas.bootstrap.settings;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import io.mockatlas.bootstrap.failure.CannotStartException;
import io.mockatlas.evidence.Leniency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class StrictSettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "mockatlas.empty-teams=allowed", "mockatlas.later-versions=served" })
	void rejectsSettingOfLeniencyInStrictMode(String setting) {
		SpringApplication application = new SpringApplication(Object.class);
		application.setWebApplicationType(WebApplicationType.NONE);

		assertThatExceptionOfType(CannotStartException.class)
			.isThrownBy(() -> application.run("--mockatlas.lenient=false", "--" + setting))
			.withMessage(setting + " contradicts mockatlas.lenient=false, which turns off all leniencies: "
					+ "remove one of them");
	}

	@ParameterizedTest
	@ValueSource(strings = { "FALSE", "off", "no", "0" })
	void rejectsEnvironmentVariables(String strict) {
		assertThatExceptionOfType(CannotStartException.class)
			.isThrownBy(() -> check(Map.of("MOCKATLAS_LENIENT", strict, "MOCKATLAS_EMPTYTEAMS", "allowed")));
	}

	@Test
	void acceptsOtherSettings() {
		assertThatNoException()
			.isThrownBy(() -> check(Map.of("MOCKATLAS_LENIENT", "true", "MOCKATLAS_EMPTYTEAMS", "allowed")));
		assertThatNoException().isThrownBy(() -> check(Map.of("MOCKATLAS_LATERVERSIONS", "served")));
		assertThatNoException().isThrownBy(() -> check(Map.of("MOCKATLAS_LENIENT", "false", "MOCKATLAS_EMPTYTEAMS",
				"rejected", "MOCKATLAS_LATERVERSIONS", "refused")));
	}

	@Test
	void checksSettingOfEachLeniency() {
		assertThat(StrictSettings.LENIENT.keySet()).isEqualTo(Arrays.stream(Leniency.values())
			.map(Leniency::setting)
			.filter((setting) -> !setting.equals(Leniency.SETTING))
			.collect(Collectors.toSet()));
	}

	private static void check(Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
		ConfigurationPropertySources.attach(environment);
		StrictSettings.check(environment);
	}

}
