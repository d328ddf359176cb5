package io.mockatlas.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import io.mockatlas.errors.ErrorCode;
import io.mockatlas.persistence.JoinedEntities;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * SQL queries of the invitation code about organizations, projects, teams and members.
 * They use SQL because they run for every invitation and need no entities.
 */
@Component
public class DirectoryQueries {

	private final JdbcTemplate jdbc;

	DirectoryQueries(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Locks the row of an organization until the transaction ends. Required before a
	 * count that limits a write, and before writing two rows that must be consistent.
	 * @param org the organization
	 * @return the organization
	 * @throws io.mockatlas.errors.AtlasException {@code ORG_NOT_FOUND}
	 */
	public OrgReference lock(OrgId org) {
		return one("select id, name from organizations where id = ? for update", DirectoryQueries::organization,
				org.value())
			.orElseThrow(() -> ErrorCode.ORG_NOT_FOUND.exception(org.value()));
	}

	/**
	 * Locks the row of the organization that owns a project.
	 * @param project the project
	 * @return the project
	 * @throws io.mockatlas.errors.AtlasException {@code GROUP_NOT_FOUND}
	 */
	public ProjectReference lock(ProjectId project) {
		return one("""
				select id, name from organizations where id = (select org_id from projects where id = ?)
				for update""", DirectoryQueries::organization, project.value())
			.flatMap((org) -> one("select name from projects where id = ?", (row, number) -> row.getString("name"),
					project.value())
				.map((name) -> new ProjectReference(project, name, org)))
			.orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.exception(project.value()));
	}

	/**
	 * Finds the organization that owns a project.
	 * @param project the project
	 * @return the organization, if the project exists
	 */
	public Optional<OrgId> organizationOf(ProjectId project) {
		return one("select org_id from projects where id = ?", DirectoryQueries::owner, project.value());
	}

	/**
	 * Finds the organization that owns a team.
	 * @param team the team
	 * @return the organization, if the team exists
	 */
	public Optional<OrgId> organizationOf(TeamId team) {
		return one("select org_id from teams where id = ?", DirectoryQueries::owner, team.value());
	}

	/**
	 * Returns whether a user is an active member of an organization.
	 * @param org the organization
	 * @param username the user's e-mail address, in lower case
	 * @return whether the user is an active member
	 */
	public boolean isMember(OrgId org, String username) {
		return one("""
				select 1 from users u join members m on m.user_id = u.id
				where u.username = ? and m.org_id = ?""", (row, number) -> true, username, org.value()).isPresent();
	}

	private <T> Optional<T> one(String query, RowMapper<T> mapper, Object... parameters) {
		JoinedEntities.flush();
		return this.jdbc.query(query, mapper, parameters).stream().findFirst();
	}

	private static OrgReference organization(ResultSet row, int number) throws SQLException {
		return new OrgReference(new OrgId(row.getString("id")), row.getString("name"));
	}

	private static OrgId owner(ResultSet row, int number) throws SQLException {
		return new OrgId(row.getString("org_id"));
	}

}
