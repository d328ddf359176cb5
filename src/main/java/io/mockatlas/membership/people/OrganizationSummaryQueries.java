package io.mockatlas.membership.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.TeamId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queries for overviews of organizations, ascending by name.
 */
@Component
@Transactional(readOnly = true)
public class OrganizationSummaryQueries {

	private static final String BY_STATUS = """
			sum(case when not i.declined and i.expires_at > :now then 1 else 0 end) as pending,
			sum(case when not i.declined and i.expires_at <= :now then 1 else 0 end) as expired,
			sum(case when i.declined then 1 else 0 end) as declined""";

	private static final String MEMBERS = """
			select org_id as owner, count(*) as active, 0 as pending, 0 as expired, 0 as declined
			from members where org_id in (:orgs) group by org_id""";

	private static final String INVITATIONS = "select i.org_id as owner, 0 as active, " + BY_STATUS
			+ " from invitations i where i.org_id in (:orgs) group by i.org_id";

	private static final String MEMBERS_OF_PROJECTS = """
			select project_id as owner, count(*) as active, 0 as pending, 0 as expired, 0 as declined from (
				select r.project_id, r.member_id from member_project_roles r where r.project_id in (:projects)
				union select pt.project_id, t.member_id from project_teams pt
				join member_teams t on t.team_id = pt.team_id where pt.project_id in (:projects)) people
			group by project_id""";

	private static final String INVITATIONS_TO_PROJECTS = "select people.project_id as owner, 0 as active, " + BY_STATUS
			+ " from (" + """
					select project_id, id from invitations where project_id in (:projects)
							union select g.project_id, g.invitation_id from invitation_project_roles g
							where g.project_id in (:projects)
							union select pt.project_id, t.invitation_id from project_teams pt
							join invitation_teams t on t.team_id = pt.team_id where pt.project_id in (:projects)) people
						join invitations i on i.id = people.id
					group by people.project_id""";

	private final JdbcClient jdbc;

	private final Clock clock;

	OrganizationSummaryQueries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns a page of organizations.
	 * @param text the ID, or part of the name ignoring case; null for all organizations
	 * @param skipped the number of organizations on the pages before
	 * @param limit the maximum number of organizations on the page
	 */
	public OrganizationSummary.Page list(@Nullable String text, int skipped, int limit) {
		String condition = (text != null) ? " where o.id = :text or lower(o.name) like :part escape '!'" : "";
		Map<String, Object> parameters = (text != null)
				? Map.of("text", text.strip(), "part", PersonFilter.like(text.strip())) : Map.of();
		int total = this.jdbc.sql("select count(*) from organizations o" + condition)
			.params(parameters)
			.query(Integer.class)
			.single();
		List<Head> heads = this.jdbc
			.sql("select o.id, o.name, (select count(*) from projects p where p.org_id = o.id) as projects"
					+ " from organizations o" + condition + " order by o.name, o.id limit :limit offset :skipped")
			.params(parameters)
			.param("limit", limit)
			.param("skipped", skipped)
			.query(Head::of)
			.list();
		return new OrganizationSummary.Page(complete(heads), total);
	}

	/**
	 * Finds an organization.
	 */
	public Optional<OrganizationSummary> find(OrgId org) {
		return complete(this.jdbc
			.sql("select o.id, o.name, (select count(*) from projects p where p.org_id = o.id) as projects"
					+ " from organizations o where o.id = :org")
			.param("org", org.value())
			.query(Head::of)
			.list()).stream().findFirst();
	}

	/**
	 * Returns whether an organization exists.
	 */
	public boolean exists(OrgId org) {
		return this.jdbc.sql("select count(*) from organizations where id = :org")
			.param("org", org.value())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Returns whether a project belongs to an organization.
	 */
	public boolean hasProject(OrgId org, ProjectId project) {
		return this.jdbc.sql("select count(*) from projects where id = :project and org_id = :org")
			.param("project", project.value())
			.param("org", org.value())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Returns the projects of an organization with the numbers of their people, ascending
	 * by name.
	 */
	public List<OrganizationSummary.ProjectSummary> projects(OrgId org, int limit) {
		List<Named> projects = this.jdbc
			.sql("select id, name from projects where org_id = :org order by name limit :limit")
			.param("org", org.value())
			.param("limit", limit)
			.query(Named::of)
			.list();
		Map<String, PeopleCounts> counts = new LinkedHashMap<>();
		if (!projects.isEmpty()) {
			List<String> ids = projects.stream().map(Named::id).toList();
			read(counts, MEMBERS_OF_PROJECTS, Map.of("projects", ids));
			read(counts, INVITATIONS_TO_PROJECTS, Map.of("projects", ids, "now", now()));
		}
		return projects.stream()
			.map((project) -> new OrganizationSummary.ProjectSummary(new ProjectId(project.id()), project.name(),
					counts.getOrDefault(project.id(), PeopleCounts.NONE)))
			.toList();
	}

	/**
	 * Returns the teams of an organization, ascending by name.
	 */
	public List<Person.TeamName> teams(OrgId org) {
		return this.jdbc.sql("select id, name from teams where org_id = :org order by name")
			.param("org", org.value())
			.query((row, number) -> new Person.TeamName(new TeamId(row.getString("id")), row.getString("name")))
			.list();
	}

	private List<OrganizationSummary> complete(List<Head> heads) {
		Map<String, PeopleCounts> counts = new LinkedHashMap<>();
		if (!heads.isEmpty()) {
			List<String> orgs = heads.stream().map(Head::id).toList();
			read(counts, MEMBERS, Map.of("orgs", orgs));
			read(counts, INVITATIONS, Map.of("orgs", orgs, "now", now()));
		}
		return heads.stream()
			.map((head) -> new OrganizationSummary(new OrgId(head.id()), head.name(), head.projects(),
					counts.getOrDefault(head.id(), PeopleCounts.NONE)))
			.toList();
	}

	private void read(Map<String, PeopleCounts> counts, String sql, Map<String, Object> parameters) {
		this.jdbc.sql(sql)
			.params(parameters)
			.query((RowCallbackHandler) (row) -> counts.merge(row.getString("owner"),
					new PeopleCounts(row.getInt("active"), row.getInt("pending"), row.getInt("expired"),
							row.getInt("declined")),
					PeopleCounts::plus));
	}

	private Object now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private record Named(String id, String name) {

		static Named of(ResultSet row, int number) throws SQLException {
			return new Named(row.getString("id"), row.getString("name"));
		}

	}

	private record Head(String id, String name, int projects) {

		static Head of(ResultSet row, int number) throws SQLException {
			return new Head(row.getString("id"), row.getString("name"), row.getInt("projects"));
		}

	}

}
