package io.mockatlas.state;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.persistence.JoinedEntities;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletion of state. Rows of organizations that remain are kept, so that concurrent
 * requests that wait for a row's lock find the row.
 */
@Component
class StateDeletion {

	/**
	 * Tables with an organization's contents; foreign keys cascade to the others.
	 */
	private static final List<String> IN_ORGANIZATIONS = List.of("members", "invitations", "api_users", "projects",
			"teams");

	private static final String THEIR_USERS = """
			id in (select user_id from members where org_id = :org union
				select user_id from invitations where org_id = :org and user_id is not null)""";

	private final JdbcClient jdbc;

	StateDeletion(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Deletes the contents of all organizations, and all organizations except the given
	 * ones.
	 */
	void deleteAll(Collection<OrgId> retained) {
		JoinedEntities.flush();
		this.jdbc.sql("select id from organizations order by id for update").query(String.class).list();
		Stream.concat(IN_ORGANIZATIONS.stream(), Stream.of("users"))
			.forEach((table) -> this.jdbc.sql("delete from " + table).update());
		this.jdbc.sql("delete from organizations where not (id = any(?))")
			.param(retained.stream().map(OrgId::value).toArray(String[]::new))
			.update();
		JoinedEntities.clear();
	}

	/**
	 * Deletes the contents of one organization, if it exists, and the accounts that no
	 * other organization uses.
	 */
	void deleteContents(OrgId org) {
		JoinedEntities.flush();
		if (of(org, "select id from organizations where id = :org for update").query(String.class).list().isEmpty()) {
			return;
		}
		// Two statements: the second one sees memberships in other organizations that
		// were committed while the first one waited for the locks.
		of(org, "select id from users where " + THEIR_USERS + " order by id for update").query(String.class).list();
		of(org, "delete from users where " + THEIR_USERS
				+ " and not exists (select 1 from members m where m.user_id = users.id and m.org_id <> :org)")
			.update();
		IN_ORGANIZATIONS.forEach((table) -> of(org, "delete from " + table + " where org_id = :org").update());
		JoinedEntities.clear();
	}

	/**
	 * Deletes one organization and everything in it.
	 * @return false if the organization does not exist
	 */
	boolean deleteOrganization(OrgId org) {
		deleteContents(org);
		int gone = of(org, "delete from organizations where id = :org").update();
		JoinedEntities.clear();
		return gone > 0;
	}

	private JdbcClient.StatementSpec of(OrgId org, String statement) {
		return this.jdbc.sql(statement).param("org", org.value());
	}

}
