package io.mockatlas.invitation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.organization.OrganizationContents;
import io.mockatlas.persistence.BatchSql;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of invitations, for imports and deletions of state.
 */
@Component
public class InvitationRows implements OrganizationContents {

	private final BatchSql rows;

	private final JdbcClient jdbc;

	InvitationRows(BatchSql rows, JdbcClient jdbc) {
		this.rows = rows;
		this.jdbc = jdbc;
	}

	/**
	 * Returns the IDs among those of the given invitations that exist already.
	 */
	public List<String> existing(Collection<InvitationHeader> invitations) {
		return this.rows.existing("invitations", "id", invitations, (invitation) -> invitation.id().value());
	}

	/**
	 * Returns the usernames of the pending users with the given IDs, by ID.
	 */
	public Map<UserId, String> usernames(Collection<UserId> users) {
		if (users.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("select user_id, username from invitations where id = any(?) and user_id is not null")
			.param(users.stream().map((user) -> InvitationId.of(user).value()).toArray(String[]::new))
			.query((row, number) -> Map.entry(new UserId(row.getString("user_id")), row.getString("username")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Returns the IDs of the pending users of an organization, also those of expired and
	 * declined invitations.
	 */
	public List<UserId> userIds(OrgId org) {
		return this.jdbc.sql("select user_id from invitations where org_id = ? and user_id is not null")
			.param(org.value())
			.query((row, number) -> new UserId(row.getString("user_id")))
			.list();
	}

	public long count() {
		return this.jdbc.sql("select count(*) from invitations").query(Long.class).single();
	}

	@Override
	public void deleteAll() {
		this.jdbc.sql("delete from invitations").update();
	}

	@Override
	public void deleteOf(OrgId org) {
		this.jdbc.sql("delete from invitations where org_id = ?").param(org.value()).update();
	}

}
