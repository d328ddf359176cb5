package io.mockatlas.organization.settings;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import jakarta.persistence.Embeddable;

/**
 * Feature switches of a project. They are stored and have no effect.
 *
 * @param atlasHomePageAiAssistant the AI assistant of Atlas's home page
 * @param clusterAiAssistant the AI cluster assistant
 * @param collectDatabaseSpecificsStatistics metrics of single databases
 * @param dataExplorer the data explorer
 * @param dataExplorerGenAiFeatures generative AI in the data explorer
 * @param dataExplorerGenAiSampleDocumentPassing sample documents for that AI
 * @param dataValidation data validation
 * @param extendedStorageSizes extended storage sizes
 * @param managedSlowMs whether Atlas manages the threshold of slow operations
 * @param nativeReranking native reranking
 * @param performanceAdvisor the performance advisor
 * @param realtimePerformancePanel the realtime performance panel
 * @param schemaAdvisor the schema advisor
 */
@Embeddable
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.RECORDED,
		value = "The settings of a new project are on, except for extended storage sizes and sample documents "
				+ "for generative AI.")
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
		value = "In a new project the two AI assistants are on, data validation and native reranking are off, and "
				+ "Atlas manages the threshold of slow operations.")
public record ProjectSettings(boolean atlasHomePageAiAssistant, boolean clusterAiAssistant,
		boolean collectDatabaseSpecificsStatistics, boolean dataExplorer, boolean dataExplorerGenAiFeatures,
		boolean dataExplorerGenAiSampleDocumentPassing, boolean dataValidation, boolean extendedStorageSizes,
		boolean managedSlowMs, boolean nativeReranking, boolean performanceAdvisor, boolean realtimePerformancePanel,
		boolean schemaAdvisor) {

	/**
	 * Settings of a new project.
	 */
	public static final ProjectSettings DEFAULT = new ProjectSettings(true, true, true, true, true, false, false, false,
			true, false, true, true, true);

	/**
	 * Returns the settings with another threshold of slow operations.
	 * @param managed whether Atlas manages the threshold
	 * @return the settings
	 */
	public ProjectSettings withManagedSlowMs(boolean managed) {
		return new ProjectSettings(this.atlasHomePageAiAssistant, this.clusterAiAssistant,
				this.collectDatabaseSpecificsStatistics, this.dataExplorer, this.dataExplorerGenAiFeatures,
				this.dataExplorerGenAiSampleDocumentPassing, this.dataValidation, this.extendedStorageSizes, managed,
				this.nativeReranking, this.performanceAdvisor, this.realtimePerformancePanel, this.schemaAdvisor);
	}

}
