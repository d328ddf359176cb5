package io.mockatlas.user;

import java.util.Collection;
import java.util.List;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.OrganizationContents;
import io.mockatlas.persistence.BatchSql;
import io.mockatlas.persistence.BatchSql.Position;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of teams and members, for imports and deletions of state.
 */
@Component
public class MemberRows implements OrganizationContents {

	private static final String TEAMS = "teams";

	/**
	 * Selects a member's row by organization and user, since the database generates its
	 * ID.
	 */
	private static final String OF_MEMBER = " from members where org_id = ? and user_id = ?";

	private final BatchSql rows;

	private final JdbcClient jdbc;

	MemberRows(BatchSql rows, JdbcClient jdbc) {
		this.rows = rows;
		this.jdbc = jdbc;
	}

	/**
	 * Inserts teams, members and the teams of projects.
	 */
	public void write(Collection<Team> teams, Collection<Member> members, Collection<ProjectTeam> projectTeams) {
		this.rows.insert(TEAMS, "id, org_id, name", teams,
				(Team team) -> new Object[] { team.id().value(), team.organization().id().value(), team.name() });
		write(members);
		this.rows.insert("project_teams", "project_id, team_id, roles", projectTeams,
				(ProjectTeam team) -> new Object[] { team.project().id().value(), team.team().id().value(),
						team.roles() });
	}

	private void write(Collection<Member> members) {
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

	/**
	 * Returns the IDs among those of the given teams that exist already.
	 */
	public List<String> existingTeams(Collection<Team> teams) {
		return this.rows.existing(TEAMS, "id", teams, (team) -> team.id().value());
	}

	@Override
	public void deleteAll() {
		this.jdbc.sql("delete from members").update();
		this.jdbc.sql("delete from teams").update();
	}

	@Override
	public void deleteOf(OrgId org) {
		this.jdbc.sql("delete from members where org_id = ?").param(org.value()).update();
		this.jdbc.sql("delete from teams where org_id = ?").param(org.value()).update();
	}

}
