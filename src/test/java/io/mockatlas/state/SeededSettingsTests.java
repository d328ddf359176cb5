package io.mockatlas.state;

import java.util.stream.Stream;

import io.mockatlas.organization.OrgSettings;
import io.mockatlas.organization.Organization;
import io.mockatlas.seed.validation.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Settings of organizations of a seed, and mistakes in them.
 */
class SeededSettingsTests {

	static Stream<Arguments> mistakes() {
		return Stream.of(
				Arguments.of("settings: { apiAccessListRequired: maybe }",
						"6: organizations[0].settings.apiAccessListRequired: must be true or false"),
				Arguments.of("skipDefaultAlertsSettings: [true]",
						"6: organizations[0].skipDefaultAlertsSettings: must be true or false"),
				Arguments.of("settings:\n  maxServiceAccountSecretValidityInHours: long",
						"7: organizations[0].settings.maxServiceAccountSecretValidityInHours: must be a whole number"),
				Arguments.of("settings: { maxServiceAccountSecretValidityInHours: 7 }",
						"6: organizations[0].settings: are not valid: Invalid attribute "
								+ "maxServiceAccountSecretValidityInHours specified."),
				Arguments.of("settings: { securityContact: nobody }",
						"6: organizations[0].settings: are not valid: An invalid email address was " + "specified."),
				Arguments.of("settings: { customSessionTimeouts: 3600 }",
						"6: organizations[0].settings.customSessionTimeouts: must be a mapping with the fields "
								+ "absoluteSessionTimeoutInSeconds, idleSessionTimeoutInSeconds"));
	}

	@Test
	void haveDefaults() {
		Organization acme = Seeds.read(Seeds.acme("settings: {}")).organizations().get(0);

		assertThat(acme.settings()).isEqualTo(OrgSettings.DEFAULT);
		assertThat(acme.skipsDefaultAlertsSettings()).isFalse();
	}

	@Test
	void haveGivenValues() {
		Organization acme = Seeds.read(Seeds.acme("""
				skipDefaultAlertsSettings: true
				settings:
				  apiAccessListRequired: true
				  customSessionTimeouts: { absoluteSessionTimeoutInSeconds: 7200, idleSessionTimeoutInSeconds: 600 }
				  genAIFeaturesEnabled: false
				  maxServiceAccountSecretValidityInHours: 24
				  multiFactorAuthRequired: true
				  operationsContact: ops@example.com
				  restrictEmployeeAccess: true
				  securityContact: security@example.com
				  streamsCrossGroupEnabled: true
				""")).organizations().get(0);

		assertThat(acme.settings()).isEqualTo(new OrgSettings(true, 7200, 600, false, 24, true, "ops@example.com", true,
				"security@example.com", true));
		assertThat(acme.skipsDefaultAlertsSettings()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void reportsMistake(String lines, String error) {
		assertThat(Seeds.error(Seeds.acme(lines))).isEqualTo("seed.yaml:" + error);
	}

}
