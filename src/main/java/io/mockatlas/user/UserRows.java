package io.mockatlas.user;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.UserId;
import io.mockatlas.persistence.BatchSql;
import io.mockatlas.persistence.jpa.JoinedEntities;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of user accounts, for imports and deletions of state.
 */
@Component
public class UserRows {

	private static final String TABLE = "users";

	private final BatchSql rows;

	private final JdbcClient jdbc;

	UserRows(BatchSql rows, JdbcClient jdbc) {
		this.rows = rows;
		this.jdbc = jdbc;
	}

	/**
	 * Inserts accounts.
	 */
	public void write(Collection<User> users) {
		this.rows.insert(TABLE, "id, username, created_at, first_name, last_name, country, last_auth", users,
				(User user) -> new Object[] { user.id().value(), user.username(), user.createdAt(),
						user.profile().firstName(), user.profile().lastName(), user.profile().country(),
						user.lastAuth() });
	}

	/**
	 * Returns the IDs among those of the given accounts that exist already.
	 */
	public List<String> existing(Collection<User> users) {
		return this.rows.existing(TABLE, "id", users, (user) -> user.id().value());
	}

	/**
	 * Returns the accounts with the given usernames, which are in lower case.
	 */
	public List<User> withUsernames(Collection<String> usernames) {
		if (usernames.isEmpty()) {
			return List.of();
		}
		JoinedEntities.flush();
		return this.jdbc
			.sql("select id, username, first_name, last_name, country, created_at from users where username = any(?)")
			.param(usernames.toArray(String[]::new))
			.query((row, number) -> new User(new UserId(row.getString("id")), row.getString("username"),
					new Profile(row.getString("first_name"), row.getString("last_name"), row.getString("country")),
					row.getObject("created_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Returns the usernames of the accounts with the given IDs, by ID.
	 */
	public Map<UserId, String> usernames(Collection<UserId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("select id, username from users where id = any(?)")
			.param(ids.stream().map(UserId::value).toArray(String[]::new))
			.query((row, number) -> Map.entry(new UserId(row.getString("id")), row.getString("username")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	public long count() {
		return this.jdbc.sql("select count(*) from users").query(Long.class).single();
	}

	/**
	 * Deletes all accounts.
	 */
	public void deleteAll() {
		this.jdbc.sql("delete from users").update();
	}

	/**
	 * Deletes the accounts of an organization's members and invitees, except those of
	 * members of other organizations. The caller must hold the lock on the organization's
	 * row.
	 * @param org the organization
	 * @param invitees the IDs of the organization's pending users
	 */
	public void deleteUnusedElsewhere(OrgId org, Collection<UserId> invitees) {
		List<String> members = this.jdbc.sql("select user_id from members where org_id = ?")
			.param(org.value())
			.query(String.class)
			.list();
		String[] ids = Stream.concat(members.stream(), invitees.stream().map(UserId::value)).toArray(String[]::new);
		if (ids.length == 0) {
			return;
		}
		// Two statements: the second one sees memberships in other organizations that
		// were committed while the first one waited for the locks.
		this.jdbc.sql("select id from users where id = any(?) order by id for update")
			.param(ids)
			.query(String.class)
			.list();
		this.jdbc.sql("""
				delete from users where id = any(?)
					and not exists (select 1 from members m where m.user_id = users.id and m.org_id <> ?)""")
			.param(ids)
			.param(org.value())
			.update();
	}

}
