package io.mockatlas.api;

import java.util.Set;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.Key;

/**
 * Resource of settings: those of an organization, or those of its project acme-web.
 */
enum SettingsScope {

	ORG("/orgs/ORG/settings", """
			{"apiAccessListRequired":false,"genAIFeaturesEnabled":true,"multiFactorAuthRequired":false,\
			"restrictEmployeeAccess":false,"streamsCrossGroupEnabled":false}""", """
			{"apiAccessListRequired":false,"customSessionTimeouts":{"absoluteSessionTimeoutInSeconds":7200,\
			"idleSessionTimeoutInSeconds":600},"genAIFeaturesEnabled":false,\
			"maxServiceAccountSecretValidityInHours":24,"multiFactorAuthRequired":true,\
			"operationsContact":"ops@example.com","restrictEmployeeAccess":true,\
			"securityContact":"security@example.com","streamsCrossGroupEnabled":true}"""),

	PROJECT("/groups/WEB/settings", """
			{"isAtlasHomePageAiAssistantEnabled":true,"isClusterAiAssistantEnabled":true,\
			"isCollectDatabaseSpecificsStatisticsEnabled":true,"isDataExplorerEnabled":true,\
			"isDataExplorerGenAIFeaturesEnabled":true,"isDataExplorerGenAISampleDocumentPassingEnabled":false,\
			"isDataValidationEnabled":false,"isExtendedStorageSizesEnabled":false,\
			"isNativeRerankingEnabled":false,"isPerformanceAdvisorEnabled":true,\
			"isRealtimePerformancePanelEnabled":true,"isSchemaAdvisorEnabled":true}""", """
			{"isAtlasHomePageAiAssistantEnabled":false,"isClusterAiAssistantEnabled":false,\
			"isCollectDatabaseSpecificsStatisticsEnabled":false,\
			"isDataExplorerEnabled":false,"isDataExplorerGenAIFeaturesEnabled":false,\
			"isDataExplorerGenAISampleDocumentPassingEnabled":true,"isDataValidationEnabled":true,\
			"isExtendedStorageSizesEnabled":true,"isNativeRerankingEnabled":true,\
			"isPerformanceAdvisorEnabled":false,"isRealtimePerformancePanelEnabled":false,\
			"isSchemaAdvisorEnabled":false}""");

	private final String path;

	private final String defaults;

	private final String changed;

	SettingsScope(String path, String defaults, String changed) {
		this.path = path;
		this.defaults = defaults;
		this.changed = changed;
	}

	/**
	 * Returns the path of the settings.
	 */
	String path(Api api, Acme acme) {
		return api.base() + this.path.replace("ORG", acme.id().value()).replace("WEB", acme.webId().value());
	}

	/**
	 * Returns a key that can read the settings.
	 */
	Key reader(Acme acme) {
		return (this == ORG) ? acme.orgMember() : acme.projectReader();
	}

	/**
	 * Returns a key that can update the settings.
	 */
	Key owner(Acme acme) {
		return (this == ORG) ? acme.orgOwner() : acme.projectOwner();
	}

	/**
	 * Returns the settings of a new resource.
	 */
	String defaults() {
		return this.defaults;
	}

	/**
	 * Returns settings that all differ from the defaults.
	 */
	String changed() {
		return this.changed;
	}

	/**
	 * Returns the names of all headers of a response. The rate limit of settings of
	 * organizations is unknown.
	 */
	Set<String> headers(Api api) {
		Set<String> names = api.headersWithoutDeprecation();
		if (this == ORG) {
			names.removeAll(Set.of("ratelimit-limit", "ratelimit-remaining"));
		}
		else {
			names.add("location");
		}
		return names;
	}

	/**
	 * Returns the Location header, or "" if there is none.
	 */
	String location(AtlasClient atlas) {
		return (this == ORG) ? "" : atlas.url("//api/atlas/v1.0");
	}

}
