package io.mockatlas.seed;

import java.time.Instant;

import io.mockatlas.invitation.InvitationId;
import io.mockatlas.seed.Population.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a seed, checks everybody and everything in it, and enters them into a
 * population. Knows no database.
 *
 * @param roles the roles that may occur
 * @param ids the ids so far
 * @param once what may occur once in all organizations together
 * @param accounts who has which user id
 * @param population everybody and everything so far
 */
record Census(SeedRoles roles, SeedIds ids, Occurrences once, Accounts accounts, Population population) {

	/**
	 * The longest name that is kept.
	 */
	static final int MAX_NAME = 255;

	/**
	 * The population of a seed.
	 * @param seed what is written
	 * @param at the place of the whole
	 * @param roles the roles that may occur
	 * @param now the second in which it comes to be
	 * @return the population
	 */
	static Population of(Seed seed, Place at, SeedRoles roles, Instant now) {
		Population population = new Population(now);
		Census census = new Census(roles, new SeedIds(), new Occurrences(), new Accounts(population), population);
		Place organizations = at.field("organizations");
		organizations.each(organizations.required(seed.organizations()),
				(written, place) -> new OrganizationCensus(census, written, place).take());
		return population;
	}

	/**
	 * The id of an invitation: given, or derived from who is invited to what.
	 */
	InvitationId invitationId(@Nullable String id, Place at, Scope scope, String username) {
		return new InvitationId(this.ids.take(SeedIds.Kind.INVITATION, id, at, scope.kind(), scope.id(), username));
	}

}
