package io.mockatlas.state;

import java.util.List;
import java.util.Map;

import io.mockatlas.organization.settings.FederationSettings;
import io.mockatlas.organization.settings.OrgSettings;
import io.mockatlas.organization.settings.ProjectLimit;
import io.mockatlas.organization.settings.ProjectSettings;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SeedProjectSettings;
import io.mockatlas.seed.validation.SeedSettings;

/**
 * Exporter of settings and limits, in the form that {@link SeedSettings} reads.
 */
final class SettingsExporter {

	private SettingsExporter() {
	}

	static Seed.OrgSettings of(OrgSettings settings) {
		boolean hasTimeouts = settings.absoluteSessionTimeout() != null || settings.idleSessionTimeout() != null;
		return new Seed.OrgSettings(settings.apiAccessListRequired(), (hasTimeouts)
				? new Seed.SessionTimeouts(settings.absoluteSessionTimeout(), settings.idleSessionTimeout()) : null,
				settings.genAiFeaturesEnabled(), settings.maxSecretValidityInHours(),
				settings.multiFactorAuthRequired(), settings.operationsContact(), settings.restrictEmployeeAccess(),
				settings.securityContact(), settings.streamsCrossGroupEnabled());
	}

	static Seed.FederationSettings of(FederationSettings settings) {
		return new Seed.FederationSettings(settings.id().value(), settings.domainRestrictionEnabled(),
				settings.domainAllowList());
	}

	static List<Seed.Limit> of(Map<ProjectLimit, Long> limits) {
		return limits.entrySet()
			.stream()
			.map((limit) -> new Seed.Limit(limit.getKey().toString(), limit.getValue()))
			.toList();
	}

	static SeedProjectSettings of(ProjectSettings settings) {
		return new SeedProjectSettings(settings.atlasHomePageAiAssistant(), settings.clusterAiAssistant(),
				settings.collectDatabaseSpecificsStatistics(), settings.dataExplorer(),
				settings.dataExplorerGenAiFeatures(), settings.dataExplorerGenAiSampleDocumentPassing(),
				settings.dataValidation(), settings.extendedStorageSizes(), settings.nativeReranking(),
				settings.performanceAdvisor(), settings.realtimePerformancePanel(), settings.schemaAdvisor(),
				settings.managedSlowMs());
	}

}
