package io.mockatlas.seed;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Organizations;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.springframework.stereotype.Component;

/**
 * Takes away what exists. Who waits for an organization's row meanwhile finds it again
 * where it stays.
 */
@Component
class Clearance {

	/**
	 * What is in an organization; foreign keys take the rest along.
	 */
	private static final List<String> IN_ORGANIZATIONS = List.of("members", "invitations", "api_users", "projects",
			"teams");

	private static final String THEIR_USERS = """
			id in (select user_id from members where org_id = :org union
				select user_id from invitations where org_id = :org and user_id is not null)""";

	private final EntityManager entities;

	private final Organizations organizations;

	Clearance(EntityManager entities, Organizations organizations) {
		this.entities = entities;
		this.organizations = organizations;
	}

	/**
	 * Empties all organizations, and takes away those that do not stay.
	 */
	void everything(Collection<OrgId> staying) {
		this.entities.createNativeQuery("select id from organizations order by id for update").getResultList();
		Stream.concat(IN_ORGANIZATIONS.stream(), Stream.of("users")).forEach((table) -> run("delete from " + table));
		List<String> ids = staying.stream().map(OrgId::value).toList();
		this.entities.createNativeQuery("delete from organizations where id not in (:staying)")
			.setParameter("staying", (ids.isEmpty()) ? List.of("") : ids)
			.executeUpdate();
		forget();
	}

	/**
	 * Empties one organization, if it is there. Accounts that nobody else needs go with
	 * it.
	 */
	void contents(OrgId org) {
		Optional<Organization> locked = this.organizations.lock(org);
		if (locked.isEmpty()) {
			return;
		}
		// In two steps: who became a member elsewhere while these rows were waited for is
		// seen by the second.
		of(org, "select id from users where " + THEIR_USERS + " order by id for update").getResultList();
		of(org, "delete from users where " + THEIR_USERS
				+ " and not exists (select 1 from members m where m.user_id = users.id and m.org_id <> :org)")
			.executeUpdate();
		IN_ORGANIZATIONS.forEach((table) -> of(org, "delete from " + table + " where org_id = :org").executeUpdate());
		forget();
	}

	/**
	 * Takes one organization away with all in it.
	 * @return false if it was not there
	 */
	boolean organization(OrgId org) {
		contents(org);
		int gone = of(org, "delete from organizations where id = :org").executeUpdate();
		forget();
		return gone > 0;
	}

	private Query of(OrgId org, String statement) {
		return this.entities.createNativeQuery(statement).setParameter("org", org.value());
	}

	private void run(String statement) {
		this.entities.createNativeQuery(statement).executeUpdate();
	}

	/**
	 * What was read before is not as it was.
	 */
	private void forget() {
		this.entities.flush();
		this.entities.clear();
	}

}
