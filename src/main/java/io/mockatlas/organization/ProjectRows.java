package io.mockatlas.organization;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.settings.ProjectSettings;
import io.mockatlas.persistence.BatchSql;
import io.mockatlas.persistence.BatchSql.Position;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of projects, their tags and limits, for imports and deletions of state.
 */
@Component
public class ProjectRows implements OrganizationContents {

	private static final String TABLE = "projects";

	private final BatchSql rows;

	private final JdbcClient jdbc;

	ProjectRows(BatchSql rows, JdbcClient jdbc) {
		this.rows = rows;
		this.jdbc = jdbc;
	}

	/**
	 * Inserts projects.
	 */
	public void write(Collection<Project> projects) {
		this.rows.insert(TABLE, """
				id, org_id, name, created_at, with_default_alerts_settings, region_usage_restrictions,
				atlas_home_page_ai_assistant, cluster_ai_assistant, collect_database_specifics_statistics,
				data_explorer, data_explorer_gen_ai_features, data_explorer_gen_ai_sample_document_passing,
				data_validation, extended_storage_sizes, managed_slow_ms, native_reranking, performance_advisor,
				realtime_performance_panel, schema_advisor""", projects, ProjectRows::values);
		this.rows.insert("project_tags", "project_id, position, tag_key, tag_value",
				Position.of(projects, Project::tags), (tag) -> new Object[] { tag.owner().id().value(), tag.number(),
						tag.element().key(), tag.element().value() });
		this.rows.insert("project_limits", "project_id, limit_name, limit_value",
				projects.stream().flatMap(ProjectRows::limits).toList(), (limit) -> limit);
	}

	private static Stream<Object[]> limits(Project project) {
		return project.limits()
			.entrySet()
			.stream()
			.map((limit) -> new Object[] { project.id().value(), limit.getKey().name(), limit.getValue() });
	}

	private static Object[] values(Project project) {
		ProjectSettings settings = project.settings();
		return new Object[] { project.id().value(), project.organization().id().value(), project.name(),
				project.createdAt(), project.hasDefaultAlertsSettings(), project.regionUsageRestrictions(),
				settings.atlasHomePageAiAssistant(), settings.clusterAiAssistant(),
				settings.collectDatabaseSpecificsStatistics(), settings.dataExplorer(),
				settings.dataExplorerGenAiFeatures(), settings.dataExplorerGenAiSampleDocumentPassing(),
				settings.dataValidation(), settings.extendedStorageSizes(), settings.managedSlowMs(),
				settings.nativeReranking(), settings.performanceAdvisor(), settings.realtimePerformancePanel(),
				settings.schemaAdvisor() };
	}

	/**
	 * Returns the IDs among those of the given projects that exist already.
	 */
	public List<String> existing(Collection<Project> projects) {
		return this.rows.existing(TABLE, "id", projects, (project) -> project.id().value());
	}

	public long count() {
		return this.jdbc.sql("select count(*) from projects").query(Long.class).single();
	}

	@Override
	public void deleteAll() {
		this.jdbc.sql("delete from projects").update();
	}

	@Override
	public void deleteOf(OrgId org) {
		this.jdbc.sql("delete from projects where org_id = ?").param(org.value()).update();
	}

}
