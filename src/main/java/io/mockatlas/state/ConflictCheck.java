package io.mockatlas.state;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.mockatlas.credential.ApiKey;
import io.mockatlas.credential.ServiceAccount;
import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Project;
import io.mockatlas.seed.validation.SeedConflictException;
import io.mockatlas.seed.validation.ValidatedSeed;
import io.mockatlas.user.Team;
import io.mockatlas.user.User;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Check for conflicts between a seed and existing rows.
 */
@Component
class ConflictCheck {

	private final JdbcClient jdbc;

	ConflictCheck(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Rejects organizations that exist.
	 */
	void requireNew(Collection<Organization> organizations) {
		require("organization", "organizations", "id", organizations, (o) -> o.id().value());
	}

	/**
	 * Rejects a seed whose contents conflict with existing rows.
	 */
	void requireNone(ValidatedSeed validated) {
		require("project", "projects", "id", validated.projects(), (Project p) -> p.id().value());
		require("team", "teams", "id", validated.teams(), (Team t) -> t.id().value());
		require("user id", "users", "id", validated.users(), (User u) -> u.id().value());
		require("public key", "api_users", "username", validated.apiKeys(), ApiKey::username);
		require("API key", "api_users", "id", validated.apiKeys(), (ApiKey k) -> k.id().value());
		require("service account", "api_users", "username", validated.serviceAccounts(), ServiceAccount::username);
		require("id of an API key or a service account", "api_users", "id", validated.serviceAccounts(),
				(s) -> s.id().value());
		require("secret", "service_account_secrets", "id",
				validated.serviceAccounts().stream().flatMap((s) -> s.secrets().stream()).toList(),
				(s) -> s.id().value());
		require("invitation", "invitations", "id", validated.invitations(), (i) -> i.header().id().value());
		requireOfSame("select user_id as id, username from invitations where id = any(?)", ObjectIds::previous,
				ids(validated.users(), (u) -> u.id().value(), User::username));
		requireOfSame("select id, username from users where id = any(?)", UnaryOperator.identity(), ids(
				validated.invitations(), (i) -> ObjectIds.next(i.header().id().value()), (i) -> i.header().username()));
	}

	/**
	 * Returns the usernames by user ID, current or pending.
	 */
	private static <T> Map<String, String> ids(Collection<T> people, Function<T, String> id,
			Function<T, String> username) {
		return people.stream().collect(Collectors.toMap(id, username, (one, other) -> one));
	}

	/**
	 * Rejects user IDs that belong to different usernames, now or after an acceptance: a
	 * pending user has the ID of the invitation plus one.
	 */
	private void requireOfSame(String query, UnaryOperator<String> key, Map<String, String> added) {
		if (added.isEmpty()) {
			return;
		}
		Map<String, String> existing = new TreeMap<>();
		this.jdbc.sql(query)
			.param(added.keySet().stream().map(key).toArray(String[]::new))
			.query((RowCallbackHandler) (row) -> {
				if (row.getString("id") != null) {
					existing.put(row.getString("id"), row.getString("username"));
				}
			});
		refuse("user id",
				existing.entrySet()
					.stream()
					.filter((person) -> !person.getValue().equals(added.get(person.getKey())))
					.map(Map.Entry::getKey)
					.toList());
	}

	private <T> void require(String what, String table, String column, Collection<T> added,
			Function<T, String> identity) {
		if (!added.isEmpty()) {
			refuse(what,
					this.jdbc.sql("select %1$s from %2$s where %1$s = any(?) order by 1".formatted(column, table))
						.param(added.stream().map(identity).toArray(String[]::new))
						.query(String.class)
						.list());
		}
	}

	private static void refuse(String what, List<String> there) {
		if (!there.isEmpty()) {
			throw new SeedConflictException(
					"The " + what + " " + there.stream().limit(5).collect(Collectors.joining(", "))
							+ " exists already; nothing was added.");
		}
	}

}
