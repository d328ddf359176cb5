package io.mockatlas.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.persistence.jpa.JoinedEntities;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * SQL queries for organizations and projects. They need no entities and so do not build
 * Hibernate, since they run for every invitation.
 */
@Component
public class OrganizationQueries {

	private final JdbcTemplate jdbc;

	OrganizationQueries(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Locks the row of an organization until the transaction ends. Required before a
	 * count that limits a write, and before writing two rows that must be consistent.
	 * @param org the organization
	 * @return the organization
	 * @throws io.mockatlas.error.AtlasException {@code ORG_NOT_FOUND}
	 */
	public OrgReference lock(OrgId org) {
		return one("select id, name from organizations where id = ? for update", OrganizationQueries::organization,
				org.value())
			.orElseThrow(() -> ErrorCode.ORG_NOT_FOUND.exception(org.value()));
	}

	/**
	 * Locks the row of the organization that owns a project.
	 * @param project the project
	 * @return the project
	 * @throws io.mockatlas.error.AtlasException {@code GROUP_NOT_FOUND}
	 */
	public ProjectReference lock(ProjectId project) {
		return one("""
				select id, name from organizations where id = (select org_id from projects where id = ?)
				for update""", OrganizationQueries::organization, project.value())
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
		return one("select org_id from projects where id = ?", (row, number) -> new OrgId(row.getString("org_id")),
				project.value());
	}

	private <T> Optional<T> one(String query, RowMapper<T> mapper, Object... parameters) {
		JoinedEntities.flush();
		return this.jdbc.query(query, mapper, parameters).stream().findFirst();
	}

	private static OrgReference organization(ResultSet row, int number) throws SQLException {
		return new OrgReference(new OrgId(row.getString("id")), row.getString("name"));
	}

}
