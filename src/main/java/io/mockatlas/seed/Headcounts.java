package io.mockatlas.seed;

import jakarta.persistence.EntityManager;

/**
 * How many there are of everything that one looks for first.
 *
 * @param organizations organizations
 * @param projects projects
 * @param users accounts of people
 * @param apiKeys API keys
 * @param serviceAccounts service accounts
 * @param invitations invitations of both kinds, those too that stand no more
 */
public record Headcounts(long organizations, long projects, long users, long apiKeys, long serviceAccounts,
		long invitations) {

	static Headcounts of(EntityManager entities) {
		return new Headcounts(count(entities, "Organization"), count(entities, "Project"), count(entities, "User"),
				count(entities, "ApiKey"), count(entities, "ServiceAccount"),
				((Number) entities.createNativeQuery("select count(*) from invitations").getSingleResult())
					.longValue());
	}

	private static long count(EntityManager entities, String entity) {
		return entities.createQuery("select count(e) from " + entity + " e", Long.class).getSingleResult();
	}

}
