package io.mockatlas.seed;

import org.jspecify.annotations.Nullable;

/**
 * Settings of a project in a {@link Seed}. A missing field has the value of a new
 * project.
 *
 * @param isAtlasHomePageAiAssistantEnabled the AI assistant of Atlas's home page
 * @param isClusterAiAssistantEnabled the AI cluster assistant
 * @param isCollectDatabaseSpecificsStatisticsEnabled metrics of single databases
 * @param isDataExplorerEnabled the data explorer
 * @param isDataExplorerGenAIFeaturesEnabled generative AI in the data explorer
 * @param isDataExplorerGenAISampleDocumentPassingEnabled sample documents for that AI
 * @param isDataValidationEnabled data validation
 * @param isExtendedStorageSizesEnabled extended storage sizes
 * @param isNativeRerankingEnabled native reranking
 * @param isPerformanceAdvisorEnabled the performance advisor
 * @param isRealtimePerformancePanelEnabled the realtime performance panel
 * @param isSchemaAdvisorEnabled the schema advisor
 * @param managedSlowMs whether Atlas manages the threshold of slow operations
 */
public record SeedProjectSettings(@Nullable Boolean isAtlasHomePageAiAssistantEnabled,
		@Nullable Boolean isClusterAiAssistantEnabled, @Nullable Boolean isCollectDatabaseSpecificsStatisticsEnabled,
		@Nullable Boolean isDataExplorerEnabled, @Nullable Boolean isDataExplorerGenAIFeaturesEnabled,
		@Nullable Boolean isDataExplorerGenAISampleDocumentPassingEnabled, @Nullable Boolean isDataValidationEnabled,
		@Nullable Boolean isExtendedStorageSizesEnabled, @Nullable Boolean isNativeRerankingEnabled,
		@Nullable Boolean isPerformanceAdvisorEnabled, @Nullable Boolean isRealtimePerformancePanelEnabled,
		@Nullable Boolean isSchemaAdvisorEnabled, @Nullable Boolean managedSlowMs) {

}
