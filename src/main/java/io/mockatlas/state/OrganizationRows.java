package io.mockatlas.state;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.mockatlas.organization.OrgSettings;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Project;
import io.mockatlas.organization.ProjectSettings;
import io.mockatlas.persistence.BatchSql;
import io.mockatlas.persistence.BatchSql.Position;
import io.mockatlas.seed.validation.ValidatedSeed;
import io.mockatlas.user.Member;
import io.mockatlas.user.ProjectTeam;
import io.mockatlas.user.Team;
import io.mockatlas.user.User;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Batch writer for the rows of organizations, projects, teams and users.
 */
@Component
class OrganizationRows {

	private static final String OF_ORGANIZATIONS = """
			name, created_at, skip_default_alerts_settings, api_access_list_required, absolute_session_timeout,
			idle_session_timeout, gen_ai_features_enabled, max_secret_validity_in_hours, multi_factor_auth_required,
			operations_contact, restrict_employee_access, security_contact, streams_cross_group_enabled, id""";

	/**
	 * Selects a member's row by organization and user, since the database generates its
	 * ID.
	 */
	private static final String OF_MEMBER = " from members where org_id = ? and user_id = ?";

	private final BatchSql rows;

	private final JdbcClient jdbc;

	OrganizationRows(BatchSql rows, JdbcClient jdbc) {
		this.rows = rows;
		this.jdbc = jdbc;
	}

	void write(ValidatedSeed validated) {
		organizations(validated.organizations());
		projects(validated.projects());
		this.rows.insert("teams", "id, org_id, name", validated.teams(),
				(Team team) -> new Object[] { team.id().value(), team.organization().id().value(), team.name() });
		this.rows.insert("users", "id, username, created_at, first_name, last_name, country, last_auth",
				validated.users(),
				(User user) -> new Object[] { user.id().value(), user.username(), user.createdAt(),
						user.profile().firstName(), user.profile().lastName(), user.profile().country(),
						user.lastAuth() });
		members(validated.members());
		this.rows.insert("project_teams", "project_id, team_id, roles", validated.projectTeams(),
				(ProjectTeam team) -> new Object[] { team.project().id().value(), team.team().id().value(),
						team.roles() });
	}

	/**
	 * Inserts organizations, or updates those whose rows were kept for concurrent
	 * requests that wait for the row's lock.
	 */
	private void organizations(List<Organization> organizations) {
		Object[] ids = organizations.stream().map((organization) -> organization.id().value()).toArray(String[]::new);
		Set<String> existing = new HashSet<>(
				this.jdbc.sql("select id from organizations where id = any(?)").param(ids).query(String.class).list());
		Map<Boolean, List<Organization>> all = organizations.stream()
			.collect(Collectors.partitioningBy((organization) -> existing.contains(organization.id().value())));
		this.rows.insert("organizations", OF_ORGANIZATIONS, all.getOrDefault(false, List.of()),
				OrganizationRows::organization);
		this.rows.write("update organizations set " + OF_ORGANIZATIONS.replace(", id", "").replace(",", " = ?,")
				+ " = ? where id = ?", all.getOrDefault(true, List.of()), OrganizationRows::organization);
	}

	private static Object[] organization(Organization organization) {
		OrgSettings settings = organization.settings();
		return new Object[] { organization.name(), organization.createdAt(), organization.skipsDefaultAlertsSettings(),
				settings.apiAccessListRequired(), settings.absoluteSessionTimeout(), settings.idleSessionTimeout(),
				settings.genAiFeaturesEnabled(), settings.maxSecretValidityInHours(),
				settings.multiFactorAuthRequired(), settings.operationsContact(), settings.restrictEmployeeAccess(),
				settings.securityContact(), settings.streamsCrossGroupEnabled(), organization.id().value() };
	}

	private void projects(Collection<Project> projects) {
		this.rows.insert("projects", """
				id, org_id, name, created_at, with_default_alerts_settings, region_usage_restrictions,
				cluster_ai_assistant, collect_database_specifics_statistics, data_explorer,
				data_explorer_gen_ai_features, data_explorer_gen_ai_sample_document_passing, data_validation,
				extended_storage_sizes, native_reranking, performance_advisor, realtime_performance_panel,
				schema_advisor""", projects, OrganizationRows::project);
		this.rows.insert("project_tags", "project_id, position, tag_key, tag_value",
				Position.of(projects, Project::tags), (tag) -> new Object[] { tag.owner().id().value(), tag.number(),
						tag.element().key(), tag.element().value() });
	}

	private static Object[] project(Project project) {
		ProjectSettings settings = project.settings();
		return new Object[] { project.id().value(), project.organization().id().value(), project.name(),
				project.createdAt(), project.hasDefaultAlertsSettings(), project.regionUsageRestrictions(),
				settings.clusterAiAssistant(), settings.collectDatabaseSpecificsStatistics(), settings.dataExplorer(),
				settings.dataExplorerGenAiFeatures(), settings.dataExplorerGenAiSampleDocumentPassing(),
				settings.dataValidation(), settings.extendedStorageSizes(), settings.nativeReranking(),
				settings.performanceAdvisor(), settings.realtimePerformancePanel(), settings.schemaAdvisor() };
	}

	private void members(Collection<Member> members) {
		this.rows.insert("members", "org_id, user_id, roles", members,
				(member) -> new Object[] { org(member), user(member), member.roles() });
		this.rows.write("""
				insert into member_project_roles (member_id, position, project_id, role)
				select id, cast(? as int), cast(? as varchar), cast(? as varchar)""" + OF_MEMBER,
				Position.of(members, Member::projectGrants),
				(grant) -> new Object[] { grant.number(), grant.element().project().value(), grant.element().role(),
						org(grant.owner()), user(grant.owner()) });
		this.rows.write("""
				insert into member_teams (member_id, position, team_id)
				select id, cast(? as int), cast(? as varchar)""" + OF_MEMBER, Position.of(members, Member::teams), (
				team) -> new Object[] { team.number(), team.element().value(), org(team.owner()), user(team.owner()) });
	}

	private static String org(Member member) {
		return member.organization().id().value();
	}

	private static String user(Member member) {
		return member.user().id().value();
	}

}
