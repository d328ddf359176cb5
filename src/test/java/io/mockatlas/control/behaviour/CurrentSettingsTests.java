package io.mockatlas.control.behaviour;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * {@link CurrentSettings}: values of settings and their defaults.
 */
class CurrentSettingsTests {

	@Test
	void returnsDefaults() {
		SettingsRunner.run((settings) -> {
			assertThat(settings.get("mockatlas.list-expired"))
				.isEqualTo(new CurrentSettings.Setting("mockatlas.list-expired", "false", "false"));
			assertThat(settings.get("mockatlas.additional-roles"))
				.isEqualTo(new CurrentSettings.Setting("mockatlas.additional-roles", "", ""));
		});
	}

	@Test
	void returnsConfiguredValuesWithDefaults() {
		SettingsRunner.run((settings) -> {
			assertThat(settings.get("mockatlas.later-versions"))
				.isEqualTo(new CurrentSettings.Setting("mockatlas.later-versions", "served", "refused"));
			assertThat(settings.get("mockatlas.additional-roles"))
				.isEqualTo(new CurrentSettings.Setting("mockatlas.additional-roles", "", "GROUP_A,ORG_B"));
			assertThat(settings.get("mockatlas.missing-role-status"))
				.isEqualTo(new CurrentSettings.Setting("mockatlas.missing-role-status", "401", "403"));
		}, "mockatlas.later-versions=refused", "mockatlas.additional-roles=GROUP_A,ORG_B",
				"mockatlas.missing-role-status=403");
	}

	@Test
	void rejectsUnknownName() {
		SettingsRunner
			.run((settings) -> assertThatIllegalStateException().isThrownBy(() -> settings.get("mockatlas.nothing"))
				.withMessage("there is no setting mockatlas.nothing"));
	}

}
