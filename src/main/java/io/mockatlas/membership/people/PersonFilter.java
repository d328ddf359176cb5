package io.mockatlas.membership.people;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.mockatlas.objectid.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Filter of the people of an organization. A null component matches all of them.
 *
 * @param project the project on which a person has or is offered roles, directly or by a
 * team
 * @param status the status
 * @param usernamePart part of the username, ignoring case
 */
public record PersonFilter(@Nullable ProjectId project, @Nullable PersonStatus status, @Nullable String usernamePart) {

	/**
	 * Filter that matches all people.
	 */
	public static final PersonFilter ALL = new PersonFilter(null, null, null);

	boolean matchesMembers() {
		return this.status == null || this.status == PersonStatus.ACTIVE;
	}

	boolean matchesInvitations() {
		return this.status != PersonStatus.ACTIVE;
	}

	/**
	 * Returns the SQL condition for members {@code m} with their users {@code u}.
	 */
	String conditionOfMembers() {
		StringBuilder sql = new StringBuilder();
		if (this.usernamePart != null) {
			sql.append(" and u.username like :part escape '!'");
		}
		if (this.project != null) {
			sql.append(" and (").append("""
					exists (select 1 from member_project_roles r
							where r.member_id = m.id and r.project_id = :project)
						or exists (select 1 from member_teams t join project_teams pt on pt.team_id = t.team_id
							where t.member_id = m.id and pt.project_id = :project))""");
		}
		return sql.toString();
	}

	/**
	 * Returns the SQL condition for invitations {@code i}.
	 */
	String conditionOfInvitations() {
		StringBuilder sql = new StringBuilder();
		if (this.usernamePart != null) {
			sql.append(" and i.username like :part escape '!'");
		}
		if (this.status != null) {
			sql.append(switch (this.status) {
				case ACTIVE -> " and 1 = 0";
				case PENDING -> " and not i.declined and i.expires_at > :now";
				case EXPIRED -> " and not i.declined and i.expires_at <= :now";
				case DECLINED -> " and i.declined";
			});
		}
		if (this.project != null) {
			sql.append(" and (")
				.append("""
						i.project_id = :project
							or i.id in (select g.invitation_id from invitation_project_roles g where g.project_id = :project)
							or i.id in (select t.invitation_id from invitation_teams t
								join project_teams pt on pt.team_id = t.team_id where pt.project_id = :project))""");
		}
		return sql.toString();
	}

	/**
	 * Returns the values of the named parameters in the conditions, except the time.
	 */
	Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		if (this.usernamePart != null) {
			parameters.put("part", like(this.usernamePart.strip()));
		}
		if (this.project != null) {
			parameters.put("project", this.project.value());
		}
		return parameters;
	}

	/**
	 * Returns the pattern for texts that contain a part, in lower case.
	 */
	static String like(String part) {
		return "%" + part.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
	}

}
