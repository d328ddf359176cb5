package io.mockatlas.api.project;

import java.net.URI;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.ProjectService;
import io.mockatlas.organization.settings.ProjectSettings;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.paging.Links;
import io.mockatlas.security.RequiresRole;
import io.mockatlas.security.RoleRequirement;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of a project's settings. The name of the update in {@code X-Java-Method} is
 * assumed.
 */
@RestController
@RequestMapping({ AtlasApi.V1_PATH, AtlasApi.V2_PATH })
@AtlasResource(value = "ApiAtlasGroupsResource", rateLimit = 1200)
class ProjectSettingsController {

	private static final String SETTINGS = "/groups/{groupId}/settings";

	private final ProjectService projects;

	ProjectSettingsController(ProjectService projects) {
		this.projects = projects;
	}

	@GetMapping(path = SETTINGS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "getGroupSettings", javaMethod = "getGroupSettings", hasPreview = true,
			evidence = Evidence.RECORDED)
	@RequiresRole(RoleRequirement.PROJECT_READ_ONLY)
	ResponseEntity<Settings> get(@PathVariable ProjectId groupId, Links links) {
		return response(this.projects.get(groupId), links);
	}

	@PatchMapping(path = SETTINGS, version = AtlasVersion.SINCE_FIRST)
	@AtlasOperation(id = "updateGroupSettings", javaMethod = "patchGroupSettings", hasPreview = true,
			evidence = Evidence.DOCUMENTED, note = "settings are stored and have no effect")
	@RequiresRole(RoleRequirement.PROJECT_OWNER)
	ResponseEntity<Settings> update(@PathVariable ProjectId groupId, @RequestBody Settings payload, Links links) {
		return response(this.projects.update(groupId, payload::over), links);
	}

	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED,
			value = "The settings of a project have a `Location`, which does not name the project.")
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "A change of a project's settings has the `Location` that reading them has.")
	private static ResponseEntity<Settings> response(Project project, Links links) {
		return ResponseEntity.ok()
			.location(URI.create(links.location(ProjectController.LOCATION)))
			.body(Settings.of(project.settings()));
	}

	/**
	 * Request and response body. A missing attribute of a request keeps its value
	 * (documented). Responses contain all settings.
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED,
			value = "Responses with a project's settings contain the six that Terraform reads and the two for "
					+ "generative AI in the Data Explorer.")
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
			value = "Responses with a project's settings contain the AI assistant of clusters, data validation and "
					+ "native reranking, which responses recorded in January 2026 do not have.")
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "Responses with a project's settings contain `isAtlasHomePageAiAssistantEnabled`, which Atlas "
					+ "documents for a preview only.")
	record Settings(@Nullable Boolean isAtlasHomePageAiAssistantEnabled, @Nullable Boolean isClusterAiAssistantEnabled,
			@Nullable Boolean isCollectDatabaseSpecificsStatisticsEnabled, @Nullable Boolean isDataExplorerEnabled,
			@Nullable Boolean isDataExplorerGenAIFeaturesEnabled,
			@Nullable Boolean isDataExplorerGenAISampleDocumentPassingEnabled,
			@Nullable Boolean isDataValidationEnabled, @Nullable Boolean isExtendedStorageSizesEnabled,
			@Nullable Boolean isNativeRerankingEnabled, @Nullable Boolean isPerformanceAdvisorEnabled,
			@Nullable Boolean isRealtimePerformancePanelEnabled, @Nullable Boolean isSchemaAdvisorEnabled) {

		static Settings of(ProjectSettings settings) {
			return new Settings(settings.atlasHomePageAiAssistant(), settings.clusterAiAssistant(),
					settings.collectDatabaseSpecificsStatistics(), settings.dataExplorer(),
					settings.dataExplorerGenAiFeatures(), settings.dataExplorerGenAiSampleDocumentPassing(),
					settings.dataValidation(), settings.extendedStorageSizes(), settings.nativeReranking(),
					settings.performanceAdvisor(), settings.realtimePerformancePanel(), settings.schemaAdvisor());
		}

		ProjectSettings over(ProjectSettings old) {
			return new ProjectSettings(either(this.isAtlasHomePageAiAssistantEnabled, old.atlasHomePageAiAssistant()),
					either(this.isClusterAiAssistantEnabled, old.clusterAiAssistant()),
					either(this.isCollectDatabaseSpecificsStatisticsEnabled, old.collectDatabaseSpecificsStatistics()),
					either(this.isDataExplorerEnabled, old.dataExplorer()),
					either(this.isDataExplorerGenAIFeaturesEnabled, old.dataExplorerGenAiFeatures()),
					either(this.isDataExplorerGenAISampleDocumentPassingEnabled,
							old.dataExplorerGenAiSampleDocumentPassing()),
					either(this.isDataValidationEnabled, old.dataValidation()),
					either(this.isExtendedStorageSizesEnabled, old.extendedStorageSizes()), old.managedSlowMs(),
					either(this.isNativeRerankingEnabled, old.nativeReranking()),
					either(this.isPerformanceAdvisorEnabled, old.performanceAdvisor()),
					either(this.isRealtimePerformancePanelEnabled, old.realtimePerformancePanel()),
					either(this.isSchemaAdvisorEnabled, old.schemaAdvisor()));
		}

		private static boolean either(@Nullable Boolean wanted, boolean old) {
			return (wanted != null) ? wanted : old;
		}

	}

}
