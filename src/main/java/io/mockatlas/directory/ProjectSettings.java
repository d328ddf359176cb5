package io.mockatlas.directory;

import io.mockatlas.errors.Behaviour;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The switches of a project. They are kept; nothing here depends on them.
 *
 * @param clusterAiAssistant the AI cluster assistant, if it was ever switched
 * @param collectDatabaseSpecificsStatistics metrics of single databases
 * @param dataExplorer the data explorer
 * @param dataExplorerGenAiFeatures generative AI in it
 * @param dataExplorerGenAiSampleDocumentPassing sample documents for that AI
 * @param dataValidation data validation, if it was ever switched
 * @param extendedStorageSizes extended storage sizes
 * @param nativeReranking native reranking, if it was ever switched
 * @param performanceAdvisor the performance advisor
 * @param realtimePerformancePanel the realtime performance panel
 * @param schemaAdvisor the schema advisor
 */
@Embeddable
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED,
		value = "The switches of a new project are on, but for extended storage sizes and sample "
				+ "documents for generative AI.")
public record ProjectSettings(@Nullable Boolean clusterAiAssistant, boolean collectDatabaseSpecificsStatistics,
		boolean dataExplorer, boolean dataExplorerGenAiFeatures, boolean dataExplorerGenAiSampleDocumentPassing,
		@Nullable Boolean dataValidation, boolean extendedStorageSizes, @Nullable Boolean nativeReranking,
		boolean performanceAdvisor, boolean realtimePerformancePanel, boolean schemaAdvisor) {

	/**
	 * What a new project has (recorded); three of today's switches were not in the
	 * recording.
	 */
	public static final ProjectSettings DEFAULT = new ProjectSettings(null, true, true, true, false, null, false, null,
			true, true, true);

}
