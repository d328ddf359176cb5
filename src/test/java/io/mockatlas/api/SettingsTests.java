package io.mockatlas.api;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Settings of organizations and projects: {@code GET} and {@code PATCH} of
 * {@code /orgs/{orgId}/settings} and {@code /groups/{groupId}/settings}.
 */
@AtlasTest
class SettingsTests {

	private final AtlasClient atlas;

	private final Acme acme;

	SettingsTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = ASSUMED, of = "the values; that generative AI is enabled is documented")
	void returnsDefaultsOfOrganization(Api api) {
		assertReturnsDefaults(SettingsScope.ORG, api);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED,
			of = "Location and eight settings, on v2; three others are documented, their values and the last one are "
					+ "assumed")
	void returnsDefaultsOfProject(Api api) {
		assertReturnsDefaults(SettingsScope.PROJECT, api);
	}

	@ParameterizedTest
	@CsvSource({ "ORG, V1", "ORG, V2", "PROJECT, V1", "PROJECT, V2" })
	@TestEvidence(value = DOCUMENTED, of = "that each is stored; the Location of projects is assumed")
	void storesAllSettings(SettingsScope scope, Api api) {
		Response response = update(scope, api, scope.changed());

		assertThat(response).isExactly(200, scope.changed());
		assertThat(response.header("Location")).isEqualTo(scope.location(this.atlas));
		assertThat(response.headerNames()).isEqualTo(scope.headers(api));
		assertThat(read(scope, api)).isExactly(200, scope.changed());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			ORG     | {}
			ORG     | {"unknown":1}
			ORG     | {"apiAccessListRequired":null,"genAIFeaturesEnabled":null,"multiFactorAuthRequired":null}
			ORG     | {"restrictEmployeeAccess":null,"streamsCrossGroupEnabled":null,"securityContact":null}
			ORG     | {"maxServiceAccountSecretValidityInHours":null,"customSessionTimeouts":{}}
			ORG     | {"streamsCrossGroupEnabled":true}
			PROJECT | {}
			PROJECT | {"unknown":1}
			PROJECT | {"isDataExplorerEnabled":null}
			PROJECT | {"isNativeRerankingEnabled":null}
			PROJECT | {"isSchemaAdvisorEnabled":false}""")
	@TestEvidence(value = DOCUMENTED,
			of = "that projects keep omitted settings; for organizations, and for null, it is assumed")
	void keepsOmittedSettings(SettingsScope scope, String body) {
		update(scope, Api.V2, scope.changed());

		assertThat(update(scope, Api.V2, body)).isExactly(200, scope.changed());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			ORG     | {"apiAccessListRequired":"true"}                                   | INVALID_JSON_ATTRIBUTE
			ORG     | {"apiAccessListRequired":1}                                        | INVALID_JSON_ATTRIBUTE
			ORG     | {"apiAccessListRequired":[]}                                       | INVALID_JSON_ATTRIBUTE
			ORG     | {"maxServiceAccountSecretValidityInHours":"24"}                    | INVALID_JSON_ATTRIBUTE
			ORG     | {"maxServiceAccountSecretValidityInHours":24.5}                    | INVALID_JSON_ATTRIBUTE
			ORG     | {"maxServiceAccountSecretValidityInHours":9999999999}              | INVALID_JSON_ATTRIBUTE
			ORG     | {"maxServiceAccountSecretValidityInHours":7}                       | INVALID_ATTRIBUTE
			ORG     | {"maxServiceAccountSecretValidityInHours":8761}                    | INVALID_ATTRIBUTE
			ORG     | {"customSessionTimeouts":5}                                        | INVALID_JSON_ATTRIBUTE
			ORG     | {"customSessionTimeouts":{"idleSessionTimeoutInSeconds":"600"}}    | INVALID_JSON_ATTRIBUTE
			ORG     | {"customSessionTimeouts":{"idleSessionTimeoutInSeconds":299}}      | INVALID_ATTRIBUTE
			ORG     | {"customSessionTimeouts":{"absoluteSessionTimeoutInSeconds":3599}} | INVALID_ATTRIBUTE
			ORG     | {"operationsContact":""}                                           | INVALID_EMAIL_ADDRESS
			ORG     | {"operationsContact":"nobody"}                                     | INVALID_EMAIL_ADDRESS
			ORG     | {"operationsContact":5}                                            | INVALID_JSON_ATTRIBUTE
			ORG     | {"securityContact":"a\\u0001@example.com"}                         | INVALID_EMAIL_ADDRESS
			ORG     | {"securityContact":5}                                              | INVALID_JSON_ATTRIBUTE
			ORG     | []                                                                 | INVALID_JSON
			PROJECT | {"isDataExplorerEnabled":"false"}                                  | INVALID_JSON_ATTRIBUTE
			PROJECT | {"isDataExplorerEnabled":0}                                        | INVALID_JSON_ATTRIBUTE
			PROJECT | {"isDataExplorerEnabled":[]}                                       | INVALID_JSON_ATTRIBUTE
			PROJECT | [false]                                                            | INVALID_JSON""")
	@TestEvidence(value = ASSUMED, of = "the codes; the limits are documented")
	void rejectsInvalidUpdateAndChangesNothing(SettingsScope scope, String body, String code) {
		String setting = (scope == SettingsScope.ORG) ? "\"multiFactorAuthRequired\":true"
				: "\"isSchemaAdvisorEnabled\":false";

		Response response = update(scope, Api.V2, body.replaceFirst("^\\{", "{" + setting + ","));

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.errorCode")).isEqualTo(code);
		assertThat(read(scope, Api.V2)).isExactly(200, scope.defaults());
	}

	private void assertReturnsDefaults(SettingsScope scope, Api api) {
		Response response = read(scope, api);

		assertThat(response).isExactly(200, scope.defaults());
		assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		assertThat(response.header("Location")).isEqualTo(scope.location(this.atlas));
		assertThat(response.headerNames()).isEqualTo(scope.headers(api));
	}

	private Response read(SettingsScope scope, Api api) {
		return this.atlas.get(scope.reader(this.acme), scope.path(api, this.acme));
	}

	private Response update(SettingsScope scope, Api api, String body) {
		return this.atlas.patch(scope.owner(this.acme), scope.path(api, this.acme), body);
	}

}
