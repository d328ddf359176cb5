package io.mockatlas.seed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.mockatlas.access.ApiKey;
import io.mockatlas.access.ServiceAccount;
import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Project;
import io.mockatlas.directory.Team;
import io.mockatlas.directory.User;
import io.mockatlas.objectid.ObjectIds;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

/**
 * Looks whether what a seed adds is there already.
 */
@Component
class Clash {

	private final EntityManager entities;

	Clash(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * Refuses organizations that are there.
	 */
	void requireNew(Collection<Organization> organizations) {
		require("organization", "organizations", "id", organizations, (o) -> o.id().value());
	}

	/**
	 * Refuses a population whose contents cannot be added to what is there.
	 */
	void requireNone(Population population) {
		require("project", "projects", "id", population.projects(), (Project p) -> p.id().value());
		require("team", "teams", "id", population.teams(), (Team t) -> t.id().value());
		require("user id", "users", "id", population.users(), (User u) -> u.id().value());
		require("public key", "api_users", "username", population.apiKeys(), ApiKey::username);
		require("API key", "api_users", "id", population.apiKeys(), (ApiKey k) -> k.id().value());
		require("service account", "api_users", "username", population.serviceAccounts(), ServiceAccount::username);
		require("id of an API key or a service account", "api_users", "id", population.serviceAccounts(),
				(s) -> s.id().value());
		require("secret", "service_account_secrets", "id",
				population.serviceAccounts().stream().flatMap((s) -> s.secrets().stream()).toList(),
				(s) -> s.id().value());
		require("invitation", "invitations", "id", population.invitations(), (i) -> i.draft().id().value());
		requireOfSame("invitations", "user_id", ids(population.users(), (u) -> u.id().value(), User::username));
		requireOfSame("users", "id", ids(population.invitations(), (i) -> ObjectIds.next(i.draft().id().value()),
				(i) -> i.draft().username()));
	}

	/**
	 * Who is or will be a user with an id, by that id.
	 */
	private static <T> Map<String, String> ids(Collection<T> people, Function<T, String> id,
			Function<T, String> username) {
		return people.stream().collect(Collectors.toMap(id, username, (one, other) -> one));
	}

	/**
	 * Refuses the id of somebody else, as which one of them would accept or be invited: a
	 * pending user has the id of the invitation plus one.
	 */
	private void requireOfSame(String table, String column, Map<String, String> added) {
		if (added.isEmpty()) {
			return;
		}
		List<?> there = this.entities
			.createNativeQuery(
					"select %1$s, username from %2$s where %1$s in (:added) order by 1".formatted(column, table))
			.setParameter("added", added.keySet())
			.getResultList();
		refuse("user id",
				there.stream()
					.map(Object[].class::cast)
					.filter((row) -> !row[1].equals(added.get(row[0])))
					.map((row) -> row[0])
					.toList());
	}

	private <T> void require(String what, String table, String column, Collection<T> added,
			Function<T, String> identity) {
		if (added.isEmpty()) {
			return;
		}
		refuse(what, this.entities
			.createNativeQuery("select " + column + " from " + table + " where " + column + " in (:added) order by 1")
			.setParameter("added", added.stream().map(identity).toList())
			.getResultList());
	}

	private static void refuse(String what, List<?> there) {
		if (!there.isEmpty()) {
			throw new SeedClashException("The " + what + " "
					+ there.stream().map(Object::toString).limit(5).collect(Collectors.joining(", "))
					+ " exists already; nothing was added.");
		}
	}

}
