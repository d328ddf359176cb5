package io.mockatlas.membership.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.mockatlas.invitation.InvitationId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.objectid.UserId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queries for the people of one organization, ascending by username in the order of the
 * database. An organization has at most 500 members, but any number of expired and
 * declined invitations: the index of invitations has the order of the list, so a page
 * reads only the rows up to its end, and a count only the index.
 */
@Component
@Transactional(readOnly = true)
public class PersonQueries {

	private static final String COUNT_MEMBERS = """
			select count(*) from members m join users u on u.id = m.user_id where m.org_id = :org""";

	private static final String COUNT_INVITATIONS = "select count(*) from invitations i where i.org_id = :org";

	private static final String MEMBERS = """
			select u.username, '' as id, 'ACTIVE' as kind, m.id as member_id, u.id as user_id,
				cast(null as varchar(24)) as project_id, m.roles, cast(null as varchar(320)) as inviter_username,
				u.created_at, cast(null as timestamp(3) with time zone) as expires_at, false as declined,
				u.first_name, u.last_name
			from members m join users u on u.id = m.user_id where m.org_id = :org""";

	private static final String INVITATIONS = """
			select i.username, i.id, i.kind, cast(null as bigint) as member_id, i.user_id, i.project_id, i.roles,
				i.inviter_username, i.created_at, i.expires_at, i.declined, cast(null as varchar(255)) as first_name,
				cast(null as varchar(255)) as last_name
			from invitations i where i.org_id = :org""";

	private static final String GRANTS_OF_INVITATIONS = """
			select g.invitation_id as owner, g.project_id as id, p.name, g.role from invitation_project_roles g
			join projects p on p.id = g.project_id where g.invitation_id in (:owners) order by g.position""";

	private static final String GRANTS_OF_MEMBERS = """
			select g.member_id as owner, g.project_id as id, p.name, g.role from member_project_roles g
			join projects p on p.id = g.project_id where g.member_id in (:owners) order by g.position""";

	private static final String TEAMS_OF_INVITATIONS = """
			select t.invitation_id as owner, t.team_id as id, n.name from invitation_teams t
			join teams n on n.id = t.team_id where t.invitation_id in (:owners) order by t.position""";

	private static final String TEAMS_OF_MEMBERS = """
			select t.member_id as owner, t.team_id as id, n.name from member_teams t
			join teams n on n.id = t.team_id where t.member_id in (:owners) order by t.position""";

	private static final String PROJECT_NAMES = "select id as owner, id, name from projects where id in (:owners)";

	private final JdbcClient jdbc;

	private final Clock clock;

	PersonQueries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns a page of the people that match a filter.
	 * @param skipped the number of people on the pages before
	 * @param limit the maximum number of people on the page
	 */
	public Person.Page list(OrgId org, PersonFilter filter, int skipped, int limit) {
		Instant now = this.clock.instant();
		int members = (filter.matchesMembers()) ? count(COUNT_MEMBERS + filter.conditionOfMembers(), org, filter, now)
				: 0;
		int passed = Math.max(0, skipped - members);
		List<Row> rows = this.jdbc
			.sql("select * from (select * from (" + INVITATIONS + filter.conditionOfInvitations()
					+ " order by i.org_id, i.username, i.id limit :window offset :passed) invited union all " + MEMBERS
					+ filter.conditionOfMembers() + ((filter.matchesMembers()) ? "" : " and 1 = 0")
					+ ") people order by username, id limit :limit offset :skipped")
			.params(parameters(org, filter, now))
			.param("window", limit + members)
			.param("passed", passed)
			.param("limit", limit)
			.param("skipped", skipped - passed)
			.query(Row::of)
			.list();
		return new Person.Page(complete(rows, now), total(org, filter, now, rows.size(), skipped, limit, members));
	}

	/**
	 * Returns the number of people on all pages. Of a page that is not full the count
	 * follows, so that a filter which few people match reads the index once.
	 */
	private int total(OrgId org, PersonFilter filter, Instant now, int rows, int skipped, int limit, int members) {
		if (rows < limit && (rows > 0 || skipped == 0)) {
			return skipped + rows;
		}
		return members + ((filter.matchesInvitations())
				? count(COUNT_INVITATIONS + filter.conditionOfInvitations(), org, filter, now) : 0);
	}

	/**
	 * Finds the person that an invitation made or left: the invitation, or the member
	 * that has the roles without one.
	 */
	public Optional<Person> find(OrgId org, InvitationId invitation, String username) {
		Instant now = this.clock.instant();
		List<Row> rows = this.jdbc
			.sql("select * from ((" + INVITATIONS + " and i.id = :invitation) union all (" + MEMBERS
					+ " and u.username = :username)) people order by id desc")
			.param("org", org.value())
			.param("invitation", invitation.value())
			.param("username", username)
			.query(Row::of)
			.list();
		return complete(rows, now).stream().findFirst();
	}

	private int count(String sql, OrgId org, PersonFilter filter, Instant now) {
		return this.jdbc.sql(sql).params(parameters(org, filter, now)).query(Integer.class).single();
	}

	private static Map<String, Object> parameters(OrgId org, PersonFilter filter, Instant now) {
		Map<String, Object> parameters = filter.parameters();
		parameters.put("org", org.value());
		parameters.put("now", now.atOffset(ZoneOffset.UTC));
		return parameters;
	}

	private List<Person> complete(List<Row> rows, Instant now) {
		List<Object> invitations = rows.stream().filter(Row::isToOrganization).<Object>map(Row::id).toList();
		List<Object> members = rows.stream().filter(Row::isMember).<Object>map(Row::memberId).toList();
		List<Object> projects = rows.stream()
			.filter((row) -> row.project() != null)
			.<Object>map(Row::project)
			.distinct()
			.toList();
		Map<String, List<Grant>> grants = new LinkedHashMap<>(read(GRANTS_OF_INVITATIONS, invitations, Grant::of));
		grants.putAll(read(GRANTS_OF_MEMBERS, members, Grant::of));
		Map<String, List<Named>> teams = new LinkedHashMap<>(read(TEAMS_OF_INVITATIONS, invitations, Named::of));
		teams.putAll(read(TEAMS_OF_MEMBERS, members, Named::of));
		Map<String, List<Named>> names = read(PROJECT_NAMES, projects, Named::of);
		return rows.stream()
			.map((row) -> row.person(now, projectRoles(row, grants, names), teams.getOrDefault(row.key(), List.of())))
			.toList();
	}

	private static List<Person.ProjectRoles> projectRoles(Row row, Map<String, List<Grant>> grants,
			Map<String, List<Named>> names) {
		if (row.project() != null) {
			return List.of(new Person.ProjectRoles(new ProjectId(row.project()),
					names.getOrDefault(row.project(), List.of(new Named("", row.project()))).get(0).name(),
					row.roles()));
		}
		Map<String, Person.ProjectRoles> byProject = new LinkedHashMap<>();
		for (Grant grant : grants.getOrDefault(row.key(), List.of())) {
			byProject.merge(grant.project(),
					new Person.ProjectRoles(new ProjectId(grant.project()), grant.name(), List.of(grant.role())),
					PersonQueries::merged);
		}
		return List.copyOf(byProject.values());
	}

	private static Person.ProjectRoles merged(Person.ProjectRoles roles, Person.ProjectRoles more) {
		return new Person.ProjectRoles(roles.project(), roles.name(),
				Stream.concat(roles.roles().stream(), more.roles().stream()).toList());
	}

	/**
	 * Reads what belongs to rows, by the rows' keys.
	 */
	private <T> Map<String, List<T>> read(String sql, List<Object> owners, Reader<T> reader) {
		Map<String, List<T>> read = new LinkedHashMap<>();
		if (!owners.isEmpty()) {
			this.jdbc.sql(sql)
				.param("owners", owners)
				.query((RowCallbackHandler) (row) -> read
					.computeIfAbsent(row.getString("owner"), (owner) -> new ArrayList<>())
					.add(reader.read(row)));
		}
		return read;
	}

	private interface Reader<T> {

		T read(ResultSet row) throws SQLException;

	}

	private record Named(String id, String name) {

		static Named of(ResultSet row) throws SQLException {
			return new Named(row.getString("id"), row.getString("name"));
		}

	}

	private record Grant(String project, String name, String role) {

		static Grant of(ResultSet row) throws SQLException {
			return new Grant(row.getString("id"), row.getString("name"), row.getString("role"));
		}

	}

	private record Row(String username, String id, String kind, @Nullable Long memberId, @Nullable String userId,
			@Nullable String project, List<String> roles, @Nullable String inviterUsername, Instant createdAt,
			@Nullable Instant expiresAt, boolean declined, @Nullable String firstName, @Nullable String lastName) {

		static Row of(ResultSet row, int number) throws SQLException {
			OffsetDateTime expiresAt = row.getObject("expires_at", OffsetDateTime.class);
			return new Row(row.getString("username"), row.getString("id"), row.getString("kind"),
					row.getObject("member_id", Long.class), row.getString("user_id"), row.getString("project_id"),
					list(row.getArray("roles")), row.getString("inviter_username"),
					row.getObject("created_at", OffsetDateTime.class).toInstant(),
					(expiresAt != null) ? expiresAt.toInstant() : null, row.getBoolean("declined"),
					row.getString("first_name"), row.getString("last_name"));
		}

		boolean isMember() {
			return this.memberId != null;
		}

		boolean isToOrganization() {
			return !isMember() && this.project == null;
		}

		String key() {
			return (this.memberId != null) ? this.memberId.toString() : this.id;
		}

		Person person(Instant now, List<Person.ProjectRoles> projectRoles, List<Named> teams) {
			return new Person(this.username, status(now), (this.userId != null) ? new UserId(this.userId) : null,
					(isMember()) ? null : new InvitationId(this.id),
					(this.project != null) ? new ProjectId(this.project) : null,
					(this.project != null) ? List.of() : this.roles, projectRoles,
					teams.stream().map((team) -> new Person.TeamName(new TeamId(team.id()), team.name())).toList(),
					this.inviterUsername, this.createdAt, this.expiresAt, this.firstName, this.lastName);
		}

		private PersonStatus status(Instant now) {
			if (this.expiresAt == null) {
				return PersonStatus.ACTIVE;
			}
			if (this.declined) {
				return PersonStatus.DECLINED;
			}
			return (now.isBefore(this.expiresAt)) ? PersonStatus.PENDING : PersonStatus.EXPIRED;
		}

		private static List<String> list(Array roles) throws SQLException {
			return Stream.of((Object[]) roles.getArray()).map(String::valueOf).toList();
		}

	}

}
