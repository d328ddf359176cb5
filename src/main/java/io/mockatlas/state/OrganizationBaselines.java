package io.mockatlas.state;

import java.util.Optional;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.seed.SeedSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Repository of baselines: the initial states of organizations that are not in the start
 * seed, each stored as a seed. A reset restores them.
 */
@Component
class OrganizationBaselines {

	private final JdbcClient jdbc;

	OrganizationBaselines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void save(OrgId org, String document) {
		this.jdbc.sql("insert into organization_origins (org_id, document) values (?, ?)")
			.params(org.value(), document)
			.update();
	}

	/**
	 * Deletes all initial states.
	 */
	void deleteAll() {
		this.jdbc.sql("delete from organization_origins").update();
	}

	/**
	 * Returns whether an organization's initial state is stored.
	 */
	boolean contains(OrgId org) {
		return this.jdbc.sql("select 1 from organization_origins where org_id = ?")
			.param(org.value())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	Optional<SeedSource> find(OrgId org) {
		return this.jdbc.sql("select document from organization_origins where org_id = ?")
			.param(org.value())
			.query((row, number) -> SeedSource.trusted("baseline of " + org, row.getString("document")))
			.optional();
	}

}
