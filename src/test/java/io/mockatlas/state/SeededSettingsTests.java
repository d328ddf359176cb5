package io.mockatlas.state;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.objectid.FederationSettingsId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.settings.FederationSettings;
import io.mockatlas.organization.settings.OrgSettings;
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
				Arguments.of("federationSettings: { id: 42 }",
						"6: organizations[0].federationSettings.id: malformed id 42, must be 24 hex digits in lower case"),
				Arguments.of("federationSettings: { domainAllowList: ['@example.com'] }",
						"6: organizations[0].federationSettings: are not valid: Invalid attribute domainAllowList "
								+ "specified."),
				Arguments.of("federationSettings: { restricted: true }",
						"6: organizations[0].federationSettings.restricted: unknown field (known fields: id, "
								+ "domainRestrictionEnabled, domainAllowList)"),
				Arguments.of("federationSettings: { domainAllowList: [~] }",
						"6: organizations[0].federationSettings.domainAllowList[0]: must not be empty"),
				Arguments.of("settings: { customSessionTimeouts: 3600 }",
						"6: organizations[0].settings.customSessionTimeouts: must be a mapping with the fields "
								+ "absoluteSessionTimeoutInSeconds, idleSessionTimeoutInSeconds"));
	}

	@Test
	void haveDefaults() {
		Organization acme = Seeds.read(Seeds.acme("settings: {}")).organizations().get(0);

		assertThat(acme.settings()).isEqualTo(OrgSettings.DEFAULT);
		assertThat(acme.skipsDefaultAlertsSettings()).isFalse();
		assertThat(acme.federationSettings()).isEmpty();
	}

	@Test
	void federationSettingsHaveDefaults() {
		String seed = Seeds.acme("federationSettings: {}");

		Organization acme = Seeds.read(seed).organizations().get(0);

		FederationSettings settings = acme.federationSettings().orElseThrow();
		assertThat(settings).isEqualTo(FederationSettings.unrestricted(settings.id()));
		assertThat(Seeds.read(seed).organizations().get(0).federationSettings()).contains(settings);
		assertThat(settings.id().value()).isNotEqualTo(acme.id().value());
	}

	@Test
	void federationSettingsHaveGivenValues() {
		Organization acme = Seeds.read(Seeds.acme("""
				federationSettings:
				  id: 690000000000000000000d02
				  domainRestrictionEnabled: true
				  domainAllowList: [example.com, Example.NET, example.com]
				""")).organizations().get(0);

		assertThat(acme.federationSettings()).contains(new FederationSettings(
				new FederationSettingsId("690000000000000000000d02"), true, List.of("example.com", "Example.NET")));
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
