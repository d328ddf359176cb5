package io.mockatlas.api.organization;

import java.util.Set;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET} and {@code PATCH /orgs/{orgId}/settings}.
 */
@AtlasTest
class OrgSettingsOverHttpTests {

	private static final String FRESH = """
			{"apiAccessListRequired":false,"genAIFeaturesEnabled":true,"multiFactorAuthRequired":false,\
			"restrictEmployeeAccess":false,"streamsCrossGroupEnabled":false}""";

	private static final String ALL = """
			{"apiAccessListRequired":false,"customSessionTimeouts":{"absoluteSessionTimeoutInSeconds":7200,\
			"idleSessionTimeoutInSeconds":600},"genAIFeaturesEnabled":false,\
			"maxServiceAccountSecretValidityInHours":24,"multiFactorAuthRequired":true,\
			"operationsContact":"ops@example.com","restrictEmployeeAccess":true,\
			"securityContact":"security@example.com","streamsCrossGroupEnabled":true}""";

	private final AtlasClient atlas;

	private final Acme acme;

	OrgSettingsOverHttpTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource(names = { "V1", "V2" })
	@TestEvidence(value = ASSUMED, of = "the values; that generative AI is on is documented")
	void showsDefaults(Api api) {
		Response response = this.atlas.get(this.acme.orgMember(), path(api));

		assertThat(response).isExactly(200, FRESH);
		assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		assertThat(response.headerNames()).isEqualTo(headers(api));
	}

	@ParameterizedTest
	@EnumSource(names = { "V1", "V2" })
	@TestEvidence(DOCUMENTED)
	void storesEachSetting(Api api) {
		Response response = this.atlas.patch(this.acme.orgOwner(), path(api), ALL);

		assertThat(response).isExactly(200, ALL);
		assertThat(response.headerNames()).isEqualTo(headers(api));
		assertThat(this.atlas.get(this.acme.orgMember(), path(api))).isExactly(200, ALL);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}
			{"unknown":1}
			{"apiAccessListRequired":null,"genAIFeaturesEnabled":null,"multiFactorAuthRequired":null}
			{"restrictEmployeeAccess":null,"streamsCrossGroupEnabled":null,"securityContact":null}
			{"maxServiceAccountSecretValidityInHours":null,"customSessionTimeouts":{}}
			{"streamsCrossGroupEnabled":true}""")
	@TestEvidence(value = ASSUMED, of = "null counts as left out")
	void keepsOmittedFields(String body) {
		this.atlas.patch(this.acme.orgOwner(), path(Api.V2), ALL);

		assertThat(this.atlas.patch(this.acme.orgOwner(), path(Api.V2), body)).isExactly(200, ALL);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"operationsContact":null}                                         | "operationsContact":"ops@example.com",
					{"securityContact":""}                                             | "securityContact":"security@example.com",
					{"customSessionTimeouts":{"idleSessionTimeoutInSeconds":null}}     | ,"idleSessionTimeoutInSeconds":600
					{"customSessionTimeouts":{"absoluteSessionTimeoutInSeconds":null}} | "absoluteSessionTimeoutInSeconds":7200,""")
	@TestEvidence(DOCUMENTED)
	void unsetsOptionalSettings(String body, String gone) {
		this.atlas.patch(this.acme.orgOwner(), path(Api.V2), ALL);

		assertThat(this.atlas.patch(this.acme.orgOwner(), path(Api.V2), body)).isExactly(200, ALL.replace(gone, ""));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void unsetsAllTimeouts() {
		this.atlas.patch(this.acme.orgOwner(), path(Api.V2), ALL);

		Response response = this.atlas.patch(this.acme.orgOwner(), path(Api.V2), "{\"customSessionTimeouts\":null}");

		assertThat(response.body()).doesNotContain("customSessionTimeouts").contains("ops@example.com");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"apiAccessListRequired":"true"}                                     | INVALID_JSON_ATTRIBUTE
			{"apiAccessListRequired":1}                                          | INVALID_JSON_ATTRIBUTE
			{"apiAccessListRequired":[]}                                         | INVALID_JSON_ATTRIBUTE
			{"maxServiceAccountSecretValidityInHours":"24"}                      | INVALID_JSON_ATTRIBUTE
			{"maxServiceAccountSecretValidityInHours":24.5}                      | INVALID_JSON_ATTRIBUTE
			{"maxServiceAccountSecretValidityInHours":9999999999}                | INVALID_JSON_ATTRIBUTE
			{"maxServiceAccountSecretValidityInHours":7}                         | INVALID_ATTRIBUTE
			{"maxServiceAccountSecretValidityInHours":8761}                      | INVALID_ATTRIBUTE
			{"customSessionTimeouts":5}                                          | INVALID_JSON_ATTRIBUTE
			{"customSessionTimeouts":{"idleSessionTimeoutInSeconds":"600"}}      | INVALID_JSON_ATTRIBUTE
			{"customSessionTimeouts":{"idleSessionTimeoutInSeconds":299}}        | INVALID_ATTRIBUTE
			{"customSessionTimeouts":{"absoluteSessionTimeoutInSeconds":3599}}   | INVALID_ATTRIBUTE
			{"operationsContact":""}                                             | INVALID_EMAIL_ADDRESS
			{"operationsContact":"nobody"}                                       | INVALID_EMAIL_ADDRESS
			{"operationsContact":5}                                              | INVALID_JSON_ATTRIBUTE
			{"securityContact":"a\\u0000@example.com"}                           | INVALID_EMAIL_ADDRESS
			{"securityContact":5}                                                | INVALID_JSON_ATTRIBUTE
			[]                                                                   | MALFORMED_JSON""")
	@TestEvidence(value = ASSUMED, of = "the codes; the limits are documented")
	void rejectsInvalidBodyAndChangesNothing(String body, String code) {
		String changing = body.replace("{\"", "{\"multiFactorAuthRequired\":true,\"");

		Response response = this.atlas.patch(this.acme.orgOwner(), path(Api.V2), changing);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.errorCode")).isEqualTo(code);
		assertThat(this.atlas.get(this.acme.orgMember(), path(Api.V2))).isExactly(200, FRESH);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the idle limit cannot exceed the absolute one")
	void comparesTimeoutsOfSeveralCalls() {
		this.atlas.patch(this.acme.orgOwner(), path(Api.V2), ALL);

		Response response = this.atlas.patch(this.acme.orgOwner(), path(Api.V2), """
				{"customSessionTimeouts":{"idleSessionTimeoutInSeconds":7201}}""");

		assertThat(response).isRefused(400, "INVALID_ATTRIBUTE", "Invalid attribute %s specified.",
				"idleSessionTimeoutInSeconds");
	}

	private String path(Api api) {
		return api.base() + "/orgs/" + this.acme.id() + "/settings";
	}

	/**
	 * The request capacity is unknown.
	 */
	private static Set<String> headers(Api api) {
		Set<String> names = api.headersOfToday();
		names.removeAll(Set.of("ratelimit-limit", "ratelimit-remaining"));
		return names;
	}

}
