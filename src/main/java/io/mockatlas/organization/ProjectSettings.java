package io.mockatlas.organization;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Feature switches of a project. They are stored and have no effect.
 *
 * @param clusterAiAssistant the AI cluster assistant; null if never set
 * @param collectDatabaseSpecificsStatistics metrics of single databases
 * @param dataExplorer the data explorer
 * @param dataExplorerGenAiFeatures generative AI in the data explorer
 * @param dataExplorerGenAiSampleDocumentPassing sample documents for that AI
 * @param dataValidation data validation; null if never set
 * @param extendedStorageSizes extended storage sizes
 * @param nativeReranking native reranking; null if never set
 * @param performanceAdvisor the performance advisor
 * @param realtimePerformancePanel the realtime performance panel
 * @param schemaAdvisor the schema advisor
 */
@Embeddable
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED,
		value = "The switches of a new project are on, except for extended storage sizes and sample documents "
				+ "for generative AI.")
public record ProjectSettings(@Nullable Boolean clusterAiAssistant, boolean collectDatabaseSpecificsStatistics,
		boolean dataExplorer, boolean dataExplorerGenAiFeatures, boolean dataExplorerGenAiSampleDocumentPassing,
		@Nullable Boolean dataValidation, boolean extendedStorageSizes, @Nullable Boolean nativeReranking,
		boolean performanceAdvisor, boolean realtimePerformancePanel, boolean schemaAdvisor) {

	/**
	 * Settings of a new project (recorded). Three of today's switches were not in the
	 * recording.
	 */
	public static final ProjectSettings DEFAULT = new ProjectSettings(null, true, true, true, false, null, false, null,
			true, true, true);

}
