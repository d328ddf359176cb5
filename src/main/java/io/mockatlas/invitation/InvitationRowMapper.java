package io.mockatlas.invitation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.objectid.TeamId;
import io.mockatlas.organization.OrgReference;
import io.mockatlas.organization.ProjectGrant;
import io.mockatlas.organization.ProjectReference;
import org.jspecify.annotations.Nullable;

/**
 * Mapping of a query's row to an invitation.
 */
final class InvitationRowMapper {

	/**
	 * Query for invitations, without its condition. Project roles and teams are arrays in
	 * their order, without those of deleted projects and teams.
	 */
	static final String SELECT = """
			select i.id, i.kind, i.org_id, o.name, i.project_id, p.name, i.username, i.roles, i.inviter_username,
				i.created_at, i.expires_at, i.declined,
				(select array_agg(g.project_id || ' ' || g.role order by g.position)
					from invitation_project_roles g where g.invitation_id = i.id),
				(select array_agg(t.team_id order by t.position) from invitation_teams t where t.invitation_id = i.id)
			from invitations i join organizations o on o.id = i.org_id left join projects p on p.id = i.project_id
			where\s""";

	private InvitationRowMapper() {
	}

	static Invitation invitation(ResultSet row, int number) throws SQLException {
		OrgReference organization = new OrgReference(new OrgId(row.getString(3)), row.getString(4));
		InvitationHeader header = new InvitationHeader(new InvitationId(row.getString(1)), row.getString(7),
				row.getString(9), new Validity(time(row, 10), time(row, 11)));
		List<String> roles = list(row.getArray(8), Function.identity());
		Invitation invitation = (row.getString(2).equals("PROJECT"))
				? new ProjectInvitation(header,
						new ProjectReference(new ProjectId(row.getString(5)), row.getString(6), organization), roles)
				: new OrgInvitation(header, organization, new OrgGrants(roles,
						list(row.getArray(13), InvitationRowMapper::grant), list(row.getArray(14), TeamId::new)));
		if (row.getBoolean(12)) {
			invitation.decline();
		}
		return invitation;
	}

	private static ProjectGrant grant(String text) {
		int space = text.indexOf(' ');
		return new ProjectGrant(new ProjectId(text.substring(0, space)), text.substring(space + 1));
	}

	private static <T> List<T> list(@Nullable Array array, Function<String, T> element) throws SQLException {
		if (array == null) {
			return List.of();
		}
		List<T> list = new ArrayList<>();
		for (Object value : (Object[]) array.getArray()) {
			list.add(element.apply((String) value));
		}
		return Collections.unmodifiableList(list);
	}

	private static Instant time(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
