package io.mockatlas.api.project;

import java.util.Set;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET} and {@code PATCH /groups/{groupId}/settings}.
 */
@AtlasTest
class ProjectSettingsOverHttpTests {

	private static final String FRESH = """
			{"isAtlasHomePageAiAssistantEnabled":true,"isClusterAiAssistantEnabled":true,\
			"isCollectDatabaseSpecificsStatisticsEnabled":true,"isDataExplorerEnabled":true,\
			"isDataExplorerGenAIFeaturesEnabled":true,"isDataExplorerGenAISampleDocumentPassingEnabled":false,\
			"isDataValidationEnabled":false,"isExtendedStorageSizesEnabled":false,\
			"isNativeRerankingEnabled":false,"isPerformanceAdvisorEnabled":true,\
			"isRealtimePerformancePanelEnabled":true,"isSchemaAdvisorEnabled":true}""";

	private static final String OTHERS = """
			{"isAtlasHomePageAiAssistantEnabled":false,"isClusterAiAssistantEnabled":false,\
			"isCollectDatabaseSpecificsStatisticsEnabled":false,\
			"isDataExplorerEnabled":false,"isDataExplorerGenAIFeaturesEnabled":false,\
			"isDataExplorerGenAISampleDocumentPassingEnabled":true,"isDataValidationEnabled":true,\
			"isExtendedStorageSizesEnabled":true,"isNativeRerankingEnabled":true,\
			"isPerformanceAdvisorEnabled":false,"isRealtimePerformancePanelEnabled":false,\
			"isSchemaAdvisorEnabled":false}""";

	private final AtlasClient atlas;

	private final Acme acme;

	ProjectSettingsOverHttpTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource(names = { "V1", "V2" })
	@TestEvidence(value = RECORDED, of = "Location and eight settings, on v2; the other four are assumed")
	void showsDefaults(Api api) {
		Response response = this.atlas.get(this.acme.projectReader(), path(api));

		assertThat(response).isExactly(200, FRESH);
		assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		assertHasLocation(response, api);
	}

	@ParameterizedTest
	@EnumSource(names = { "V1", "V2" })
	@TestEvidence(value = DOCUMENTED, of = "that each is stored; Location is assumed")
	void storesEachSetting(Api api) {
		Response response = this.atlas.patch(this.acme.projectOwner(), path(api), OTHERS);

		assertThat(response).isExactly(200, OTHERS);
		assertHasLocation(response, api);
		assertThat(this.atlas.get(this.acme.projectReader(), path(api))).isExactly(200, OTHERS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"unknown\":1}", "{\"isDataExplorerEnabled\":null}",
			"{\"isNativeRerankingEnabled\":null}", "{\"isSchemaAdvisorEnabled\":false}" })
	@TestEvidence(value = DOCUMENTED, of = "only what is given changes; that null counts as left out is assumed")
	void keepsOmittedFields(String body) {
		this.atlas.patch(this.acme.projectOwner(), path(Api.V2), OTHERS);

		assertThat(this.atlas.patch(this.acme.projectOwner(), path(Api.V2), body)).isExactly(200, OTHERS);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"isSchemaAdvisorEnabled":false,"isDataExplorerEnabled":"false"} | INVALID_JSON_ATTRIBUTE
			{"isSchemaAdvisorEnabled":false,"isDataExplorerEnabled":0}       | INVALID_JSON_ATTRIBUTE
			{"isSchemaAdvisorEnabled":false,"isDataExplorerEnabled":[]}      | INVALID_JSON_ATTRIBUTE
			[false]                                                          | MALFORMED_JSON""")
	@TestEvidence(ASSUMED)
	void rejectsInvalidBodyAndChangesNothing(String body, String code) {
		Response response = this.atlas.patch(this.acme.projectOwner(), path(Api.V2), body);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.errorCode")).isEqualTo(code);
		assertThat(this.atlas.get(this.acme.projectReader(), path(Api.V2))).isExactly(200, FRESH);
	}

	private void assertHasLocation(Response response, Api api) {
		Set<String> headers = api.headersOfToday();
		headers.add("location");
		assertThat(response.header("Location")).isEqualTo(this.atlas.url("//api/atlas/v1.0"));
		assertThat(response.headerNames()).isEqualTo(headers);
	}

	private String path(Api api) {
		return api.base() + "/groups/" + this.acme.webId() + "/settings";
	}

}
