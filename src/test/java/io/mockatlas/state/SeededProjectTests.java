package io.mockatlas.state;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.mockatlas.organization.Project;
import io.mockatlas.organization.Tag;
import io.mockatlas.organization.settings.ProjectLimit;
import io.mockatlas.organization.settings.ProjectSettings;
import io.mockatlas.seed.validation.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Projects of a seed, and mistakes in them.
 */
class SeededProjectTests {

	static Stream<Arguments> mistakes() {
		return Stream.of(
				Arguments.of("created: yesterday",
						".created: is not an instant such as 2026-01-31T12:00:00Z: yesterday"),
				Arguments.of("created: 2026-03-01T12:00:01Z", ".created: must not be in the future"),
				Arguments.of("tags: [a]", ".tags[0]: must be a mapping with the fields key, value"),
				Arguments.of("tags: [{ key: a }]", ": is not valid: The required attribute value was not specified."),
				Arguments.of("tags: [{ key: a, value: 1 }, { key: a, value: 2 }]",
						": is not valid: Received JSON for the tags attribute does not match expected " + "format."),
				Arguments.of("tags: [{ key: a, value: b/c }]",
						": is not valid: Tag value contains invalid characters. Allowable characters include letters, "
								+ "numbers, spaces, semicolons, at symbols, underscores, dashes, periods and plus "
								+ "signs."),
				Arguments.of("withDefaultAlertsSettings: no", ".withDefaultAlertsSettings: must be true or false"),
				Arguments.of("regionUsageRestrictions: MOON",
						": is not valid: An invalid enumeration value MOON was specified."),
				Arguments.of("settings: { isSchemaAdvisorEnabled: maybe }",
						".settings.isSchemaAdvisorEnabled: must be true or false"),
				Arguments.of("limits: [{ name: clusters, value: 1 }]",
						".limits[0].name: is not the name of a limit: clusters"),
				Arguments.of("limits: [{ value: 1 }]", ".limits[0].name: is required"),
				Arguments.of("limits: [{ name: atlas.project.deployment.clusters }]", ".limits[0].value: is required"),
				Arguments.of("limits: [{ name: atlas.project.deployment.clusters, value: few }]",
						".limits[0].value: must be a whole number"),
				Arguments.of("limits: [{ name: atlas.project.deployment.clusters, value: 101 }]",
						".limits[0]: is not valid: Invalid attribute value specified."),
				Arguments.of(
						"limits: [{ name: atlas.project.deployment.clusters, value: 1 }, "
								+ "{ name: atlas.project.deployment.clusters, value: 2 }]",
						".limits[1].name: duplicate limit atlas.project.deployment.clusters, first in line 5"));
	}

	@Test
	void hasDefaults() {
		Project web = project("settings: {}");

		assertThat(web.createdAt()).isEqualTo(Seeds.NOW);
		assertThat(web.tags()).isEmpty();
		assertThat(web.hasDefaultAlertsSettings()).isTrue();
		assertThat(web.regionUsageRestrictions()).isNull();
		assertThat(web.settings()).isEqualTo(ProjectSettings.DEFAULT);
		assertThat(web.limits()).isEmpty();
	}

	@Test
	void hasGivenValues() {
		Project web = project("""
				created: 2025-01-31T12:00:00.5Z
				        tags: [{ key: env, value: e2e }, { key: prod, value: false }]
				        withDefaultAlertsSettings: false
				        regionUsageRestrictions: GOV_REGIONS_ONLY
				        settings:
				          isAtlasHomePageAiAssistantEnabled: false
				          isClusterAiAssistantEnabled: false
				          isCollectDatabaseSpecificsStatisticsEnabled: false
				          isDataExplorerEnabled: false
				          isDataExplorerGenAIFeaturesEnabled: false
				          isDataExplorerGenAISampleDocumentPassingEnabled: true
				          isDataValidationEnabled: true
				          isExtendedStorageSizesEnabled: true
				          isNativeRerankingEnabled: true
				          isPerformanceAdvisorEnabled: false
				          isRealtimePerformancePanelEnabled: false
				          isSchemaAdvisorEnabled: false
				          managedSlowMs: false
				        limits:
				          - { name: dataFederation.bytesProcessed.daily, value: 9223372036854775807 }
				          - { name: atlas.project.deployment.clusters, value: 100 }
				""");

		assertThat(web.createdAt()).isEqualTo(Instant.parse("2025-01-31T12:00:00Z"));
		assertThat(web.tags()).containsExactly(new Tag("env", "e2e"), new Tag("prod", "false"));
		assertThat(web.hasDefaultAlertsSettings()).isFalse();
		assertThat(web.regionUsageRestrictions()).isEqualTo("GOV_REGIONS_ONLY");
		assertThat(web.settings()).isEqualTo(new ProjectSettings(false, false, false, false, false, true, true, true,
				false, true, false, false, false));
		assertThat(web.limits()).containsExactly(Map.entry(ProjectLimit.CLUSTERS, 100L),
				Map.entry(ProjectLimit.DATA_FEDERATION_DAILY, Long.MAX_VALUE));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void reportsMistake(String line, String error) {
		assertThat(Seeds.error(seed(line))).matches("seed\\.yaml:[45]: .*")
			.endsWith(": organizations[0].projects[0]" + error);
	}

	@Test
	void enforcesLimitOfOrganization() {
		assertThat(Seeds.read(organization(250)).projects()).hasSize(250);
		assertThat(Seeds.error(organization(251))).isEqualTo("seed.yaml:254: organizations[0].projects[250]: exceeds "
				+ "the limit of 250 projects in an organization");
	}

	private static Project project(String line) {
		return Seeds.read(seed(line)).projects().get(0);
	}

	private static String seed(String line) {
		return "organizations:\n  - name: Acme\n    projects:\n      - name: web\n        " + line;
	}

	private static String organization(int projects) {
		return IntStream.range(0, projects)
			.mapToObj((i) -> "      - name: p" + i + "\n")
			.collect(Collectors.joining("", "organizations:\n  - name: Acme\n    projects:\n", ""));
	}

}
