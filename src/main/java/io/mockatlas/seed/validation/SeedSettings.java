package io.mockatlas.seed.validation;

import io.mockatlas.error.AtlasException;
import io.mockatlas.objectid.FederationSettingsId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.settings.FederationSettings;
import io.mockatlas.organization.settings.OrgSettings;
import io.mockatlas.organization.settings.ProjectSettings;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SeedProjectSettings;
import io.mockatlas.seed.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Mapping of a seed's settings; missing ones have the value of a new organization or
 * project.
 */
public final class SeedSettings {

	private SeedSettings() {
	}

	/**
	 * Applies the settings to an organization.
	 */
	static void put(Organization organization, Seed.OrgSettings written, SourceLocation at) {
		OrgSettings fresh = OrgSettings.DEFAULT;
		Seed.SessionTimeouts timeouts = written.customSessionTimeouts();
		try {
			organization.update(new OrgSettings(either(written.apiAccessListRequired(), fresh.apiAccessListRequired()),
					(timeouts != null) ? timeouts.absoluteSessionTimeoutInSeconds() : null,
					(timeouts != null) ? timeouts.idleSessionTimeoutInSeconds() : null,
					either(written.genAIFeaturesEnabled(), fresh.genAiFeaturesEnabled()),
					written.maxServiceAccountSecretValidityInHours(),
					either(written.multiFactorAuthRequired(), fresh.multiFactorAuthRequired()),
					written.operationsContact(),
					either(written.restrictEmployeeAccess(), fresh.restrictEmployeeAccess()), written.securityContact(),
					either(written.streamsCrossGroupEnabled(), fresh.streamsCrossGroupEnabled())));
		}
		catch (AtlasException ex) {
			throw at.error("are not valid: " + ex.detail());
		}
	}

	/**
	 * Connects an organization to its federation.
	 */
	static void put(Organization organization, Seed.FederationSettings written, SourceLocation at) {
		String id = (written.id() != null) ? SeedIds.valid(written.id(), at.field("id"))
				: SeedIds.derived(SeedIds.Kind.FEDERATION, organization.id().value());
		FederationSettings fresh = FederationSettings.unrestricted(new FederationSettingsId(id));
		try {
			organization
				.connect(fresh.with(either(written.domainRestrictionEnabled(), false), written.domainAllowList()));
		}
		catch (AtlasException ex) {
			throw at.error("are not valid: " + ex.detail());
		}
	}

	/**
	 * Applies the settings to a project.
	 */
	static void put(Project project, SeedProjectSettings written) {
		ProjectSettings fresh = ProjectSettings.DEFAULT;
		project.update(new ProjectSettings(
				either(written.isAtlasHomePageAiAssistantEnabled(), fresh.atlasHomePageAiAssistant()),
				either(written.isClusterAiAssistantEnabled(), fresh.clusterAiAssistant()),
				either(written.isCollectDatabaseSpecificsStatisticsEnabled(),
						fresh.collectDatabaseSpecificsStatistics()),
				either(written.isDataExplorerEnabled(), fresh.dataExplorer()),
				either(written.isDataExplorerGenAIFeaturesEnabled(), fresh.dataExplorerGenAiFeatures()),
				either(written.isDataExplorerGenAISampleDocumentPassingEnabled(),
						fresh.dataExplorerGenAiSampleDocumentPassing()),
				either(written.isDataValidationEnabled(), fresh.dataValidation()),
				either(written.isExtendedStorageSizesEnabled(), fresh.extendedStorageSizes()),
				either(written.managedSlowMs(), fresh.managedSlowMs()),
				either(written.isNativeRerankingEnabled(), fresh.nativeReranking()),
				either(written.isPerformanceAdvisorEnabled(), fresh.performanceAdvisor()),
				either(written.isRealtimePerformancePanelEnabled(), fresh.realtimePerformancePanel()),
				either(written.isSchemaAdvisorEnabled(), fresh.schemaAdvisor())));
	}

	private static boolean either(@Nullable Boolean written, boolean fresh) {
		return (written != null) ? written : fresh;
	}

}
