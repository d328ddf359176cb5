package io.mockatlas.seed;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.directory.OrgId;
import io.mockatlas.persistence.JoinedEntities;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes away what exists. Who waits for an organization's row meanwhile finds it again
 * where it stays.
 */
@Component
class StateDeletion {

	/**
	 * What is in an organization; foreign keys take the rest along.
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
	 * Empties all organizations, and takes away those that do not stay.
	 */
	void everything(Collection<OrgId> staying) {
		JoinedEntities.flush();
		this.jdbc.sql("select id from organizations order by id for update").query(String.class).list();
		Stream.concat(IN_ORGANIZATIONS.stream(), Stream.of("users"))
			.forEach((table) -> this.jdbc.sql("delete from " + table).update());
		this.jdbc.sql("delete from organizations where not (id = any(?))")
			.param(staying.stream().map(OrgId::value).toArray(String[]::new))
			.update();
		JoinedEntities.clear();
	}

	/**
	 * Empties one organization, if it is there. Accounts that nobody else needs go with
	 * it.
	 */
	void contents(OrgId org) {
		JoinedEntities.flush();
		if (of(org, "select id from organizations where id = :org for update").query(String.class).list().isEmpty()) {
			return;
		}
		// In two steps: who became a member elsewhere while these rows were waited for is
		// seen by the second.
		of(org, "select id from users where " + THEIR_USERS + " order by id for update").query(String.class).list();
		of(org, "delete from users where " + THEIR_USERS
				+ " and not exists (select 1 from members m where m.user_id = users.id and m.org_id <> :org)")
			.update();
		IN_ORGANIZATIONS.forEach((table) -> of(org, "delete from " + table + " where org_id = :org").update());
		JoinedEntities.clear();
	}

	/**
	 * Takes one organization away with all in it.
	 * @return false if it was not there
	 */
	boolean organization(OrgId org) {
		contents(org);
		int gone = of(org, "delete from organizations where id = :org").update();
		JoinedEntities.clear();
		return gone > 0;
	}

	private JdbcClient.StatementSpec of(OrgId org, String statement) {
		return this.jdbc.sql(statement).param("org", org.value());
	}

}
