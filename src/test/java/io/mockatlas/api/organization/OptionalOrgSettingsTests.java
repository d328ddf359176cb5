package io.mockatlas.api.organization;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Optional settings of organizations in {@code PATCH /orgs/{orgId}/settings}.
 */
@AtlasTest
class OptionalOrgSettingsTests {

	private static final String ALL = """
			{"apiAccessListRequired":false,"customSessionTimeouts":{"absoluteSessionTimeoutInSeconds":7200,\
			"idleSessionTimeoutInSeconds":600},"genAIFeaturesEnabled":false,\
			"maxServiceAccountSecretValidityInHours":24,"multiFactorAuthRequired":true,\
			"operationsContact":"ops@example.com","restrictEmployeeAccess":true,\
			"securityContact":"security@example.com","streamsCrossGroupEnabled":true}""";

	private final AtlasClient atlas;

	private final Acme acme;

	OptionalOrgSettingsTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"operationsContact":null}                                         | "operationsContact":"ops@example.com",
					{"securityContact":""}                                             | "securityContact":"security@example.com",
					{"customSessionTimeouts":{"idleSessionTimeoutInSeconds":null}}     | ,"idleSessionTimeoutInSeconds":600
					{"customSessionTimeouts":{"absoluteSessionTimeoutInSeconds":null}} | "absoluteSessionTimeoutInSeconds":7200,""")
	@TestEvidence(DOCUMENTED)
	void unsetsOptionalSettings(String body, String omitted) {
		update(ALL);

		assertThat(update(body)).isExactly(200, ALL.replace(omitted, ""));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void unsetsAllTimeouts() {
		update(ALL);

		Response response = update("{\"customSessionTimeouts\":null}");

		assertThat(response.body()).doesNotContain("customSessionTimeouts").contains("ops@example.com");
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the idle timeout cannot exceed the absolute timeout")
	void rejectsIdleTimeoutAboveStoredAbsoluteTimeout() {
		update(ALL);

		Response response = update("""
				{"customSessionTimeouts":{"idleSessionTimeoutInSeconds":7201}}""");

		assertThat(response).isRejected(400, "INVALID_ATTRIBUTE", "Invalid attribute %s specified.",
				"idleSessionTimeoutInSeconds");
	}

	private Response update(String body) {
		return this.atlas.patch(this.acme.orgOwner(), "/api/atlas/v2/orgs/" + this.acme.id() + "/settings", body);
	}

}
