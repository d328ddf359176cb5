package io.mockatlas.user;

import java.util.Optional;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.persistence.jpa.JoinedEntities;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * SQL queries for members and teams. They need no entities and so do not build Hibernate,
 * since they run for every invitation.
 */
@Component
public class UserQueries {

	private final JdbcTemplate jdbc;

	UserQueries(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds the organization that owns a team.
	 * @param team the team
	 * @return the organization, if the team exists
	 */
	public Optional<OrgId> organizationOf(TeamId team) {
		return one("select org_id from teams where id = ?", (row, number) -> new OrgId(row.getString("org_id")),
				team.value());
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

}
