package io.mockatlas.seed;

import java.util.List;
import java.util.Optional;

import io.mockatlas.directory.OrgId;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

/**
 * How the organizations came in that are not of the start seed, each as a seed of itself:
 * what a reset takes them back to.
 */
@Component
class Origins {

	private final EntityManager entities;

	Origins(EntityManager entities) {
		this.entities = entities;
	}

	void keep(OrgId org, String document) {
		this.entities.createNativeQuery("insert into organization_origins (org_id, document) values (:org, :document)")
			.setParameter("org", org.value())
			.setParameter("document", document)
			.executeUpdate();
	}

	/**
	 * Forgets how any of them came in.
	 */
	void forget() {
		this.entities.createNativeQuery("delete from organization_origins").executeUpdate();
	}

	Optional<SeedSource> find(OrgId org) {
		List<?> found = this.entities
			.createNativeQuery("select document from organization_origins where org_id = :org", String.class)
			.setParameter("org", org.value())
			.getResultList();
		return found.stream().findFirst().map((document) -> new SeedSource("origin of " + org, (String) document));
	}

}
